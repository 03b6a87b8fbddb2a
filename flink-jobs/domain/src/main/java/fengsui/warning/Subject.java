package fengsui.warning;

import fengsui.area.Area;
import java.util.Comparator;

/** One hazard at one place: at most one incident of it is open at a time. */
record Subject(String hazard, Area area) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::hazard).thenComparing(Subject::area);

    static Subject of(Incident incident) {
        return new Subject(incident.hazard().code(), incident.area());
    }

    /** Under which it is written down. */
    String key() {
        return hazard + ' ' + area;
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
