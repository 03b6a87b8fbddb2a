package fengsui.risk;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The clues of one hazard in one area, in one-minute panes of event time. The order in which clues are added makes no
 * difference: a pane keeps the strongest clue of each witness, a witness counts once, at what is left of its strongest.
 * One of which anything speaks for the hazard does not speak against it; the others together take away at most half of
 * what sensors say, so that no number of calm devices hides a danger, and nothing of what people and cameras say.
 * Not thread-safe.
 */
public final class RiskWindow {

    public static final long PANE_MILLIS = 60_000;

    /**
     * What speaks against a hazard counts from the end of its ten minutes: all calm devices say so at every reading, and
     * once in ten minutes is enough to keep.
     */
    static final long CALM_MILLIS = 10 * PANE_MILLIS;

    /** Within one pane the strongest clue stands; equal ones are told apart by all that is shown, never by arrival. */
    private static final Comparator<Clue> STRENGTH = Comparator.comparingInt(Clue::weight)
            .thenComparing(clue -> clue.source().said())
            .thenComparing(clue -> clue.source().sourceId())
            .thenComparing(clue -> clue.source().kind());

    /** What one witness says in one pane counts once. */
    record Cell(String witness, long pane) {

        static Cell of(Clue clue) {
            return new Cell(clue.witness(), countsAt(clue));
        }
    }

    private final HazardScoring scoring;
    private final Map<Cell, Clue> cells = new HashMap<>();

    public RiskWindow(HazardScoring scoring, Iterable<Clue> clues) {
        this.scoring = scoring;
        clues.forEach(this::add);
    }

    /** The end of the pane that holds {@code time}; a score at that time includes it. */
    public static long paneEnd(long time) {
        return (Math.floorDiv(time, PANE_MILLIS) + 1) * PANE_MILLIS;
    }

    /** The end of the first pane in which {@code clue} counts. */
    public static long countsAt(Clue clue) {
        return clue.against() ? (Math.floorDiv(clue.time(), CALM_MILLIS) + 1) * CALM_MILLIS : paneEnd(clue.time());
    }

    /** The end of the last pane that is over at {@code clock}; {@link Long#MIN_VALUE} where there is none yet. */
    public static long lastPaneEnd(long clock) {
        return clock < Long.MIN_VALUE + PANE_MILLIS ? Long.MIN_VALUE : Math.floorDiv(clock, PANE_MILLIS) * PANE_MILLIS;
    }

    public void add(Clue clue) {
        cells.merge(Cell.of(clue), clue, RiskWindow::stronger);
    }

    /** Which of two clues of one cell stands. */
    static Clue stronger(Clue a, Clue b) {
        return STRENGTH.compare(a, b) >= 0 ? a : b;
    }

    /** What is kept: at most one clue a witness and pane. */
    public List<Clue> clues() {
        return List.copyOf(cells.values());
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /**
     * Forgets what will never count again after {@code time}, which is a pane's end: what no longer weighs anything, and
     * what a newer clue of the same witness and sense outweighs, for both lose weight at the same rate. What is left does not
     * depend on how often it was asked to.
     */
    public void expire(long time) {
        cells.entrySet().removeIf(cell -> cell.getKey().pane() <= time && left(cell.getValue(), time) == 0);
        List<Cell> newestFirst = new ArrayList<>(cells.keySet());
        newestFirst.sort(Comparator.comparingLong(Cell::pane).reversed());
        Map<String, Double> speaking = new HashMap<>();
        Map<String, Double> calm = new HashMap<>();
        for (Cell cell : newestFirst) {
            if (cell.pane() <= time) {
                Clue clue = Objects.requireNonNull(cells.get(cell));
                Map<String, Double> newer = clue.against() ? calm : speaking;
                double until = cell.pane() + scoring.lasts(clue.weight());
                if (until <= newer.getOrDefault(cell.witness(), Double.NEGATIVE_INFINITY)) {
                    cells.remove(cell);
                } else {
                    newer.put(cell.witness(), until);
                }
            }
        }
    }

    /** The score at {@code time}, which is a pane's end, of {@code area}; clues of later panes do not count yet. */
    public Score scoreAt(long time, Area area, AreaChain chain) {
        List<Share> shares = new ArrayList<>(shares(time));
        shares.sort(Share.ORDER);
        List<Share> speaking = new ArrayList<>(shares.size());
        List<Share> calm = new ArrayList<>();
        for (Share share : shares) {
            (share.weight() > 0 ? speaking : calm).add(share);
        }
        int unopposed = scoring.points(Share.sum(speaking));
        int points = points(shares);
        List<Contribution> contributions = new ArrayList<>(Share.divide(unopposed, speaking));
        contributions.addAll(Share.divide(points - unopposed, calm));
        return new Score(scoring.hazard(), area, chain, time, points, speaking.size(), contributions);
    }

    /** The points of {@link #scoreAt}, for most scores are not told. */
    int pointsAt(long time) {
        return points(shares(time));
    }

    private int points(Collection<Share> shares) {
        long found = 0;
        long sensors = 0;
        long calm = 0;
        for (Share share : shares) {
            int weight = share.weight();
            found += Math.max(weight, 0);
            calm -= Math.min(weight, 0);
            sensors += weight > 0 && share.clue().source().kind() == EventKind.SENSOR ? weight : 0;
        }
        return scoring.points(found - Math.min(calm, sensors / 2));
    }

    /** Whether all counts at {@code time}, and what is left of it can only come to less from then on. */
    boolean onlyFalls(long time) {
        boolean speaks = false;
        boolean calms = false;
        for (Map.Entry<Cell, Clue> cell : cells.entrySet()) {
            if (cell.getKey().pane() > time) {
                return false;
            }
            calms |= cell.getValue().against();
            speaks |= !cell.getValue().against();
        }
        return !(speaks && calms);
    }

    /** A pane's end at which nothing that is kept weighs anything any more; {@link Long#MIN_VALUE} where nothing is kept. */
    long fadedAt() {
        long faded = Long.MIN_VALUE;
        for (Map.Entry<Cell, Clue> cell : cells.entrySet()) {
            faded = Math.max(
                    faded,
                    cell.getKey().pane() + scoring.fadedAfter(cell.getValue().weight()));
        }
        return faded == Long.MIN_VALUE ? faded : paneEnd(faded);
    }

    private Collection<Share> shares(long time) {
        Map<String, Share> byWitness = new HashMap<>();
        cells.forEach((cell, clue) -> {
            int left = cell.pane() <= time ? left(clue, time) : 0;
            if (left != 0) {
                byWitness.merge(cell.witness(), new Share(clue, left), Share::stronger);
            }
        });
        return byWitness.values();
    }

    private int left(Clue clue, long time) {
        return scoring.decayed(clue.weight(), time - countsAt(clue));
    }

    /** What one witness weighs now. */
    private record Share(Clue clue, int weight) {

        static long sum(List<Share> shares) {
            long sum = 0;
            for (Share share : shares) {
                sum += share.weight();
            }
            return sum;
        }

        /** Heaviest first; ties by device, then by what it said, so that the order is the same on every run. */
        static final Comparator<Share> ORDER = Comparator.comparingInt(Share::weight)
                .reversed()
                .thenComparing(share -> share.clue.source().sourceId())
                .thenComparing(share -> share.clue.witness())
                .thenComparing(share -> share.clue.source().said())
                .thenComparing(share -> share.clue.source().kind());

        /** What speaks for the hazard, however weakly; else the heavier. */
        static Share stronger(Share a, Share b) {
            boolean calm = a.weight < 0 && b.weight < 0 && a.weight != b.weight;
            return (ORDER.compare(a, b) <= 0) == calm ? b : a;
        }

        /** Divides {@code points} by weight; whole points, the first take what rounding leaves over. */
        static List<Contribution> divide(int points, List<Share> shares) {
            long total = sum(shares);
            long spoken = 0;
            for (Share share : shares) {
                spoken += points * (long) share.weight() / total;
            }
            long spare = Math.abs(points - spoken);
            int sign = Integer.signum(points);
            List<Contribution> result = new ArrayList<>();
            for (Share share : shares) {
                long extra = result.size() < spare ? sign : 0;
                int own = (int) (points * (long) share.weight() / total + extra);
                result.add(new Contribution(share.clue.source(), own));
            }
            result.removeIf(contribution -> contribution.points() == 0);
            return result;
        }
    }
}
