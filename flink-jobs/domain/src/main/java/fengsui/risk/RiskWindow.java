package fengsui.risk;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The clues of one hazard in one area, in one-minute panes of event time. The order in which clues are added makes no
 * difference: a pane keeps the strongest clue of each witness, a witness counts once, at what is left of its strongest.
 * Not thread-safe.
 */
public final class RiskWindow {

    public static final long PANE_MILLIS = 60_000;

    /** Within one pane the strongest clue stands; equal ones are told apart by all that is shown, never by arrival. */
    private static final Comparator<Clue> STRENGTH = Comparator.comparingInt(Clue::weight)
            .thenComparing(clue -> clue.source().said())
            .thenComparing(clue -> clue.source().sourceId())
            .thenComparing(clue -> clue.source().kind());

    /** What one witness says in one pane counts once. */
    record Cell(String witness, long pane) {

        static Cell of(Clue clue) {
            return new Cell(clue.witness(), paneEnd(clue.time()));
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
     * what a newer clue of the same witness outweighs, for both lose weight at the same rate.
     */
    public void expire(long time) {
        List<Cell> newestFirst = new ArrayList<>(cells.keySet());
        newestFirst.sort(Comparator.comparingLong(Cell::pane).reversed());
        Map<String, Integer> newer = new HashMap<>();
        for (Cell cell : newestFirst) {
            if (cell.pane() <= time) {
                int weight = left(Objects.requireNonNull(cells.get(cell)), time);
                if (weight <= newer.getOrDefault(cell.witness(), 0)) {
                    cells.remove(cell);
                } else {
                    newer.put(cell.witness(), weight);
                }
            }
        }
    }

    /** The score at {@code time}, which is a pane's end, of {@code area}; clues of later panes do not count yet. */
    public Score scoreAt(long time, Area area, AreaChain chain) {
        List<Share> shares = shares(time);
        int points = scoring.points(shares.stream().mapToLong(Share::weight).sum());
        return new Score(scoring.hazard(), area, chain, time, points, shares.size(), Share.divide(points, shares));
    }

    private List<Share> shares(long time) {
        Map<String, Share> byWitness = new HashMap<>();
        cells.forEach((cell, clue) -> {
            if (cell.pane() <= time) {
                byWitness.merge(cell.witness(), new Share(clue, left(clue, time)), Share::stronger);
            }
        });
        List<Share> shares = new ArrayList<>(byWitness.values());
        shares.removeIf(share -> share.weight() == 0);
        shares.sort(Share.ORDER);
        return shares;
    }

    private int left(Clue clue, long time) {
        return scoring.decayed(clue.weight(), time - paneEnd(clue.time()));
    }

    /** What one witness weighs now. */
    private record Share(Clue clue, int weight) {

        /** Heaviest first; ties by device, then by what it said, so that the order is the same on every run. */
        static final Comparator<Share> ORDER = Comparator.comparingInt(Share::weight)
                .reversed()
                .thenComparing(share -> share.clue.source().sourceId())
                .thenComparing(share -> share.clue.witness())
                .thenComparing(share -> share.clue.source().said())
                .thenComparing(share -> share.clue.source().kind());

        static Share stronger(Share a, Share b) {
            return ORDER.compare(a, b) <= 0 ? a : b;
        }

        /** Divides {@code points} by weight; whole points, the heaviest take what rounding leaves over. */
        static List<Contribution> divide(int points, List<Share> shares) {
            long total = shares.stream().mapToLong(Share::weight).sum();
            long spoken = shares.stream()
                    .mapToLong(share -> points * (long) share.weight() / total)
                    .sum();
            long spare = points - spoken;
            List<Contribution> result = new ArrayList<>();
            for (Share share : shares) {
                long extra = result.size() < spare ? 1 : 0;
                int own = (int) (points * (long) share.weight() / total + extra);
                result.add(new Contribution(share.clue.source(), own));
            }
            result.removeIf(contribution -> contribution.points() == 0);
            return result;
        }
    }
}
