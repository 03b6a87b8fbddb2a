package fengsui.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all subtasks of the job together have counted, as their newest records of health tell. Exact once each subtask has
 * reported after a start; until then, what a subtask of before told stands in for it. Thread-safe.
 */
public final class Ledger {

    /** Subjects are {@code ledger/<subtask>} for intake and {@code ledger/<stage>/<subtask>} for what follows. */
    private static final String SUBJECT = "ledger/";

    private static final String SUBTASKS = "subtasks";

    private final SortedMap<String, Health> newest = new TreeMap<>();

    /** Takes any record of health, in the order in which they were written; those that are no ledger change nothing. */
    public synchronized void take(Health health) {
        if (health.subject().startsWith(SUBJECT)) {
            newest.put(health.subject(), health);
            Long subtasks = health.figures().get(SUBTASKS);
            if (subtasks != null) {
                forget(stage(health.subject()), subtasks);
            }
        }
    }

    /** A job that goes on with fewer subtasks has dealt out to them what the others had counted. */
    private void forget(String stage, long subtasks) {
        newest.keySet().removeIf(subject -> stage(subject).equals(stage) && subtask(subject) >= subtasks);
    }

    private static String stage(String subject) {
        return subject.substring(0, subject.lastIndexOf('/') + 1);
    }

    private static int subtask(String subject) {
        return Integer.parseInt(subject.substring(subject.lastIndexOf('/') + 1));
    }

    /** By name. Counts are added up; of offsets, the least {@code first} and the greatest {@code next} stand. */
    public synchronized SortedMap<String, Long> figures() {
        SortedMap<String, Long> figures = new TreeMap<>();
        newest.values().forEach(health -> health.figures().forEach((name, count) -> add(figures, name, count)));
        figures.remove(SUBTASKS);
        return figures;
    }

    private static void add(SortedMap<String, Long> figures, String name, long count) {
        if (name.endsWith(".first")) {
            figures.merge(name, count, Math::min);
        } else if (name.endsWith(".next")) {
            figures.merge(name, count, Math::max);
        } else {
            figures.merge(name, count, Long::sum);
        }
    }

    /** What does not add up in {@code figures}, a line each; empty where nothing has vanished and nothing come twice. */
    public static List<String> imbalances(SortedMap<String, Long> figures) {
        List<String> found = new ArrayList<>();
        compare(
                "records read",
                sum(figures, ".read"),
                sum(figures, ".decoded") + sum(figures, ".filtered") + rejected(figures),
                found);
        compare(
                "events made of records",
                sum(figures, ".events"),
                sum(figures, ".duplicate")
                        + of(figures, "waiting")
                        + of(figures, "routed.watched")
                        + of(figures, "routed.unwatched"),
                found);
        compare(
                "copies made for rules",
                of(figures, "routed.copies"),
                of(figures, "copies.used")
                        + of(figures, "copies.corrected")
                        + of(figures, "copies.too-late")
                        + of(figures, "copies.shed")
                        + of(figures, "copies.unwatched"),
                found);
        compare(
                "answers given to desks",
                of(figures, "answers.given"),
                of(figures, "answers.taken") + of(figures, "answers.repeated"),
                found);
        return found;
    }

    private static void compare(String what, long made, long accounted, List<String> found) {
        if (made != accounted) {
            found.add(what + ": " + made + ", accounted for: " + accounted);
        }
    }

    private static long of(SortedMap<String, Long> figures, String name) {
        return figures.getOrDefault(name, 0L);
    }

    private static long sum(SortedMap<String, Long> figures, String ending) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(ending))
                .mapToLong(figure -> figure.getValue())
                .sum();
    }

    private static long rejected(SortedMap<String, Long> figures) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().contains(".rejected."))
                .mapToLong(figure -> figure.getValue())
                .sum();
    }
}
