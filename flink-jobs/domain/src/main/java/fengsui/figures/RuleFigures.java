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

    /** By district, as of {@code now}. */
    public SortedMap<String, Periods> at(long now) {
        long today = days.of(now);
        SortedMap<String, PeriodSums> sums = new TreeMap<>();
        settled.before()
                .figures()
                .forEach((district, figures) -> of(sums, district, today).addOld(figures));
        settled.days()
                .forEach((day, districts) -> districts
                        .figures()
                        .forEach(
                                (district, figures) -> of(sums, district, today).add(day, figures)));
        open.values().forEach(life -> of(sums, life.district(), today).add(days.of(life.issued()), Figures.of(life)));
        SortedMap<String, Periods> periods = new TreeMap<>();
        sums.forEach((district, sum) -> periods.put(district, sum.sum()));
        return periods;
    }

    private PeriodSums of(SortedMap<String, PeriodSums> sums, String district, long today) {
        return sums.computeIfAbsent(district, unseen -> new PeriodSums(days, today));
    }

    /** All districts together. */
    public static Periods all(SortedMap<String, Periods> districts) {
        return districts.values().stream().reduce(Periods.NONE, Periods::plus);
    }
}
