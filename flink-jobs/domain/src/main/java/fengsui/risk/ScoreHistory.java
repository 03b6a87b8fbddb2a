package fengsui.risk;

import fengsui.area.Level;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The risk of one hazard in one area, open to correction: a meter, the clues since a base that lies further back than any
 * clue may come late, and what was told since. A clue whose minute is over goes to its place; the minutes since are gone
 * through again, and the difference to what was told is told. Each minute is a {@link RiskMeter}'s from the first clue
 * until it is idle, so nothing depends on the order of arrival. Not thread-safe.
 */
public final class ScoreHistory {

    /**
     * Where the minutes can be gone through again from.
     *
     * @param time the end of the last minute before it; {@link Long#MIN_VALUE} before all time
     * @param meter as it stood then, {@code null} where it was idle
     * @param told the newest score then, {@code null} where none is known
     */
    public record Base(
            long time,
            RiskMeter.@Nullable Snapshot meter,
            @Nullable Score told) {

        static Base idle(long time) {
            return new Base(time, null, null);
        }
    }

    /** Where a history is saved, piece by piece. */
    public interface Store {

        void base(Base base);

        /** The clues of the minute that ends at {@code paneEnd}; where there are none, it is to be forgotten. */
        void minute(long paneEnd, List<EditionClue> clues);
    }

    /** A busy meter can be taken up again where ten minutes have passed since it last could, an idle one at every minute. */
    private static final long MARK_MILLIS = 10 * RiskWindow.PANE_MILLIS;

    private final String hazard;
    private final ScoringPlan plan;
    private final ClueMinutes clues = new ClueMinutes();
    private final TreeMap<Long, Base> marks = new TreeMap<>();
    private final ToldScores told;
    private Base base;
    private boolean baseSaved;
    private @Nullable RiskMeter meter;
    private long worked;
    private long wrongFrom = Long.MAX_VALUE;

    private ScoreHistory(String hazard, ScoringPlan plan, Base base) {
        this.hazard = hazard;
        this.plan = plan;
        this.base = base;
        this.told = new ToldScores(base.told());
        standOn(base);
    }

    /** One that knows nothing, and can go back to the minute after {@code time}. */
    static ScoreHistory begun(String hazard, ScoringPlan plan, long time) {
        return new ScoreHistory(hazard, plan, Base.idle(time));
    }

    /** What another one saved; it is then to be advanced, in silence, to where the other one stood. */
    static ScoreHistory restored(
            String hazard, ScoringPlan plan, Base base, SortedMap<Long, List<EditionClue>> minutes) {
        ScoreHistory history = new ScoreHistory(hazard, plan, base);
        history.baseSaved = true;
        minutes.forEach(history.clues::restore);
        return history;
    }

    private void standOn(Base at) {
        worked = at.time();
        RiskMeter.Snapshot snapshot = at.meter();
        meter = snapshot == null ? null : RiskMeter.resting(hazard, snapshot);
    }

    /** Whether the minute that ends at {@code paneEnd} can still be gone through again. */
    boolean reaches(long paneEnd) {
        return paneEnd > base.time();
    }

    /**
     * Takes a clue that counts from the minute that ends at {@code minute} on.
     *
     * @param over the end of the last minute that is over; a clue of it or before waits for {@link #correct}
     */
    void add(long minute, EditionClue clue, long over) {
        clues.add(minute, clue);
        if (minute <= over) {
            distrust(minute);
        }
    }

    /** What was told from the minute that ends at {@code minute} on may be wrong. */
    void distrust(long minute) {
        wrongFrom = Math.min(wrongFrom, Math.max(minute, base.time() + RiskWindow.PANE_MILLIS));
    }

    boolean inDoubt() {
        return wrongFrom != Long.MAX_VALUE;
    }

    /** The end of the next minute in which anything happens; {@link Long#MAX_VALUE} where it is idle. */
    long nextMinute() {
        long heard = clues.after(worked);
        return meter == null ? heard : Math.min(heard, Math.min(meter.nextMinute(worked), plan.changesAfter(worked)));
    }

    /** Goes through the minutes up to the one that ends at {@code over}. */
    void advanceTo(long over, Consumer<Score> consumer) {
        for (long minute = nextMinute(); minute <= over; minute = nextMinute()) {
            worked = minute;
            Optional<Score> score = work(minute);
            score.ifPresent(told::add);
            mark(minute);
            score.ifPresent(consumer);
        }
        worked = Math.max(worked, over);
    }

    private void mark(long minute) {
        if (meter == null) {
            marks.put(minute, new Base(minute, null, told.newest()));
        } else if (minute - MARK_MILLIS >= (marks.isEmpty() ? base.time() : marks.lastKey())) {
            marks.put(minute, new Base(minute, meter.snapshot(), told.newest()));
        }
    }

    private Optional<Score> work(long minute) {
        List<Clue> counting = clues.counting(minute, plan);
        RiskMeter before = meter;
        if (before == null && counting.isEmpty()) {
            return Optional.empty();
        }
        Level level = before == null ? counting.get(0).area().level() : before.level();
        Optional<HazardScoring> scoring = plan.scoring(hazard, level, minute);
        if (scoring.isEmpty()) {
            meter = null;
            return before == null ? Optional.empty() : before.end(minute);
        }
        RiskMeter now = before == null
                ? RiskMeter.startedBy(scoring.get(), counting.get(0))
                : before.scoredBy(scoring.get(), minute);
        counting.forEach(now::add);
        Optional<Score> score = now.minuteOver(minute);
        meter = now.isIdle() ? null : now;
        return score;
    }

    /** Goes through the minutes in doubt again, up to the one that ends at {@code over}, and tells what has changed. */
    void correct(long over, Consumer<ScoreChange> consumer) {
        Score shown = told.newest();
        Map.Entry<Long, Base> mark = marks.lowerEntry(wrongFrom);
        Base from = mark == null ? base : mark.getValue();
        NavigableMap<Long, Score> cut = told.cutAfter(from.time());
        marks.tailMap(from.time(), false).clear();
        standOn(from);
        wrongFrom = Long.MAX_VALUE;
        advanceTo(over, score -> {});
        told.compare(cut, shown, consumer);
    }

    /** No clue of the minute that ends at {@code horizon}, or before, will come any more: what only it needs is forgotten. */
    void forgetUpTo(long horizon) {
        Map.Entry<Long, Base> mark = marks.floorEntry(horizon);
        if (mark == null) {
            return;
        }
        base = mark.getValue();
        baseSaved = false;
        marks.headMap(base.time(), true).clear();
        clues.forgetUpTo(base.time());
        told.forgetUpTo(base.time());
    }

    /**
     * When, as a horizon, there is nothing left that {@link #forgetUpTo} would keep; {@link Long#MAX_VALUE} as long as
     * something is watched.
     */
    long overAt() {
        if (nextMinute() != Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return marks.isEmpty() ? base.time() : marks.lastKey();
    }

    /** Hands what has changed since the last time to {@code store}. */
    public void save(Store store) {
        if (!baseSaved) {
            store.base(base);
            baseSaved = true;
        }
        clues.save(store);
    }
}
