package fengsui.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of one rule as time goes on: incidents of which more may be told, and those that are settled. Not thread-safe. */
public final class RuleFigures {

    /** An incident that has ended may be corrected for so long: more than any feed's lateness. */
    static final long PATIENCE_MILLIS = 2 * 86_400_000L;

    /** How many may be unsettled; of more, those told of first are settled. About 500 bytes each. */
    static final int MOST = 20_000;

    private final Days days;
    private final SortedMap<String, Life> open;
    private Settled settled;

    public RuleFigures(Days days, Map<String, Life> open, Settled settled) {
        this.days = days;
        this.open = new TreeMap<>(open);
        this.settled = settled;
    }

    public void add(Told told) {
        open.merge(told.incidentId(), Life.of(told), Life::plus);
    }

    /**
     * Adds up what no more is expected of: incidents that ended long ago, and those that nobody ever ended.
     *
     * @return their ids, for whoever keeps them
     */
    public List<String> settle(long now) {
        List<String> done = new ArrayList<>();
        open.values().stream()
                .filter(life -> isDone(life, now))
                .forEach(life -> done.add(life.newest().incidentId()));
        open.values().stream()
                .filter(life -> !isDone(life, now))
                .sorted(Comparator.comparingLong(Life::issued)
                        .thenComparing(life -> life.newest().incidentId()))
                .limit(Math.max(0, open.size() - done.size() - MOST))
                .forEach(life -> done.add(life.newest().incidentId()));
        done.forEach(this::settle);
        settled = settled.since(days.of(now) - Days.RECENT + 1);
        return done;
    }

    private static boolean isDone(Life life, long now) {
        long idle = now - life.newest().sent();
        return idle > (life.newest().over() ? PATIENCE_MILLIS : Days.RECENT * 86_400_000L);
    }

    private void settle(String id) {
        Life life = Objects.requireNonNull(open.remove(id));
        settled = settled.plus(days.of(life.issued()), life.district(), Figures.of(life));
    }

    public Settled settled() {
        return settled;
    }

    public boolean idle() {
        return open.isEmpty();
    }

    /** By district, as of {@code now}, which is no later than any record by more than the records' order allows. */
    public SortedMap<String, Periods> at(long now) {
        Settled all = settled;
        for (Life life : open.values()) {
            all = all.plus(days.of(life.issued()), life.district(), Figures.of(life));
        }
        SortedMap<String, Periods> periods = new TreeMap<>();
        all.before().figures().forEach((district, figures) -> add(periods, district, old(figures)));
        long today = days.of(now);
        all.days()
                .forEach((day, districts) -> districts
                        .figures()
                        .forEach((district, figures) -> add(periods, district, on(day, today, figures))));
        return periods;
    }

    private static void add(SortedMap<String, Periods> periods, String district, Periods more) {
        periods.merge(district, more, Periods::plus);
    }

    private static Periods old(Figures figures) {
        return new Periods(Figures.NONE, Figures.NONE, Figures.NONE, figures);
    }

    private Periods on(long day, long today, Figures figures) {
        return new Periods(
                day == today ? figures : Figures.NONE,
                days.weekOf(day) == days.weekOf(today) ? figures : Figures.NONE,
                day > today - Days.RECENT ? figures : Figures.NONE,
                figures);
    }

    /** All districts together. */
    public static Periods all(SortedMap<String, Periods> districts) {
        return districts.values().stream().reduce(Periods.NONE, Periods::plus);
    }
}
