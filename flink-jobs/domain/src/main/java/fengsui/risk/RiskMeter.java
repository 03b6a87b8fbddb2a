package fengsui.risk;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.util.List;
import java.util.Optional;

/**
 * Watches the risk of one hazard in one area: told of clues and of each minute that passes, it says when the score has
 * moved enough to be worth telling. Not thread-safe.
 */
public final class RiskMeter {

    /**
     * Everything a meter remembers.
     *
     * @param chain the chain from {@code area} upward
     * @param told the points it told of last, 0 where it never did
     * @param level where it stands
     */
    public record Snapshot(Area area, AreaChain chain, List<Clue> clues, int told, ScoreLevels.Standing level) {

        public Snapshot {
            clues = List.copyOf(clues);
            level = ScoreLevels.Standing.orCalm(level);
        }
    }

    /** Smaller moves of the score are not worth a record. */
    private static final int WORTH_TELLING = 5;

    private final HazardScoring scoring;
    private final Area area;
    private final AreaChain chain;
    private final RiskWindow window;
    private int told;
    private ScoreLevels.Standing level;
    /** The end of the next minute that may bring anything while nobody says anything new; any time past for the next. */
    private long stirsAt = Long.MIN_VALUE;

    public RiskMeter(HazardScoring scoring, Snapshot snapshot) {
        this.scoring = scoring;
        this.area = snapshot.area();
        this.chain = snapshot.chain();
        this.window = new RiskWindow(scoring, snapshot.clues());
        this.told = snapshot.told();
        this.level = snapshot.level();
    }

    /** A meter for the area of its first clue. */
    public static RiskMeter startedBy(HazardScoring scoring, Clue first) {
        return new RiskMeter(
                scoring, new Snapshot(first.area(), first.chain(), List.of(first), 0, ScoreLevels.Standing.CALM));
    }

    /** A meter of which it is still to be said how it is scored. */
    static RiskMeter resting(String hazard, Snapshot snapshot) {
        return new RiskMeter(HazardScoring.unknown(hazard, snapshot.area().level()), snapshot);
    }

    /** The same meter from the minute that ends at {@code paneEnd} on under {@code scoring}: what was told and is known stays. */
    RiskMeter scoredBy(HazardScoring scoring, long paneEnd) {
        if (scoring.equals(this.scoring)) {
            return this;
        }
        if (stirsAt != Long.MIN_VALUE) {
            // What faded in the minutes that were not looked at must not come back because others fade more slowly.
            window.expire(paneEnd - RiskWindow.PANE_MILLIS);
        }
        return new RiskMeter(scoring, snapshot());
    }

    Level level() {
        return area.level();
    }

    public Snapshot snapshot() {
        return new Snapshot(area, chain, window.clues(), told, level);
    }

    /** Whether there is nothing left to watch. */
    public boolean isIdle() {
        return window.isEmpty() && isCalm();
    }

    private boolean isCalm() {
        return told == 0 && level.level() == 0;
    }

    public void add(Clue clue) {
        window.add(clue);
    }

    /**
     * The minute that ends at {@code paneEnd} is over.
     *
     * @return the score, where it moved by at least {@value #WORTH_TELLING} points, fell to 0 or changed its level
     */
    public Optional<Score> minuteOver(long paneEnd) {
        int points = window.pointsAt(paneEnd);
        ScoreLevels.Standing after = scoring.levels().after(level, points, paneEnd);
        ScoreLevel step = new ScoreLevel(after.level(), level.level());
        level = after;
        boolean tells = Math.abs(points - told) >= WORTH_TELLING || (points == 0 && told != 0) || step.changed();
        Optional<Score> score =
                tells ? Optional.of(window.scoreAt(paneEnd, area, chain).at(step)) : Optional.empty();
        told = tells ? points : told;
        window.expire(paneEnd);
        stirsAt = isCalm() && window.onlyFalls(paneEnd) ? window.fadedAt() : Long.MIN_VALUE;
        return score;
    }

    /**
     * The end of the next minute after {@code paneEnd} that may bring anything, if nobody says anything until then and the
     * scoring stays: what is too weak to tell of, and can only grow weaker, need not be looked at each minute.
     */
    long nextMinute(long paneEnd) {
        return Math.max(paneEnd + RiskWindow.PANE_MILLIS, stirsAt);
    }

    /** Watches no longer, from {@code paneEnd} on: a calm score of 0, where the last one told was another. */
    public Optional<Score> end(long paneEnd) {
        return isCalm()
                ? Optional.empty()
                : Optional.of(new Score(scoring.hazard(), area, chain, paneEnd, 0, 0, List.of())
                        .at(new ScoreLevel(0, level.level())));
    }
}
