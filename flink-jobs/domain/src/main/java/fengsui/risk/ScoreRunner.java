package fengsui.risk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scores of many areas, each by itself: takes clues as they come, tells the scores of each minute when it is over,
 * and corrects them when a clue comes late. Scores told, less those withdrawn or replaced, are those of the clues in
 * perfect order. Not thread-safe.
 */
public final class ScoreRunner {

    private final ScoringPlan plan;
    private final Map<String, ScoreHistory> histories = new HashMap<>();
    private final TreeMap<Long, SortedSet<String>> due = new TreeMap<>();
    private final SortedSet<String> inDoubt = new TreeSet<>();
    private final Set<String> changed = new HashSet<>();
    private long latenessMillis;
    private long clock = Long.MIN_VALUE;
    private long tooLate;

    /** @param latenessMillis how late a clue may come and still be corrected for: the greatest that any may */
    public ScoreRunner(ScoringPlan plan, long latenessMillis) {
        this.plan = plan;
        this.latenessMillis = latenessMillis;
    }

    /** Up to where time has been worked off; {@link Long#MIN_VALUE} at first. */
    public long clock() {
        return clock;
    }

    /**
     * Takes a clue. One that comes later than it may counts from the next minute on, decayed by its age.
     *
     * @param allowedMillis how late it may come
     */
    public void accept(EditionClue clue, long allowedMillis) {
        String key = clue.clue().key();
        ScoreHistory history = histories.computeIfAbsent(
                key, unseen -> ScoreHistory.begun(clue.clue().hazard(), plan, horizon(clock)));
        long own = RiskWindow.countsAt(clue.clue());
        long over = over();
        boolean inTime = own > over || (clue.clue().time() >= clock - allowedMillis && history.reaches(own));
        if (!inTime) {
            tooLate++;
        }
        long next = history.nextMinute();
        history.add(inTime ? own : over + RiskWindow.PANE_MILLIS, clue, over);
        changed.add(key);
        if (history.inDoubt()) {
            inDoubt.add(key);
        } else if (history.nextMinute() != next) {
            schedule(key, history);
        }
    }

    /** How many clues came later than they may, since the start. */
    public long tooLate() {
        return tooLate;
    }

    /** How many areas and hazards have anything that counts still. */
    public int areas() {
        return histories.size();
    }

    /** Whether {@link #correct} has anything to do. */
    public boolean lateWaiting() {
        return !inDoubt.isEmpty();
    }

    /** Corrects what was told for all clues that have come late. To be called before anything is saved. */
    public void correct(Consumer<ScoreChange> consumer) {
        for (String key : inDoubt) {
            ScoreHistory history = histories.get(key);
            if (history != null) {
                history.correct(over(), consumer);
                schedule(key, history);
            }
        }
        inDoubt.clear();
    }

    /**
     * Time has reached {@code watermark}. Corrects first, then tells the scores of the minutes that are over, in the order
     * of time, then key.
     *
     * @param watermark {@link Long#MAX_VALUE} is the end of the input: time then goes on until every area is idle
     */
    public void advanceTo(long watermark, Consumer<ScoreChange> consumer) {
        if (watermark <= clock) {
            return;
        }
        correct(consumer);
        while (!due.isEmpty() && due.firstKey() <= watermark) {
            Map.Entry<Long, SortedSet<String>> first = due.pollFirstEntry();
            first.getValue().forEach(key -> work(key, first.getKey(), consumer));
        }
        clock = watermark;
    }

    private void work(String key, long time, Consumer<ScoreChange> consumer) {
        ScoreHistory history = histories.get(key);
        if (history == null) {
            return;
        }
        history.advanceTo(RiskWindow.lastPaneEnd(time), score -> consumer.accept(ScoreChange.found(score)));
        history.forgetUpTo(horizon(time));
        changed.add(key);
        if (history.overAt() <= horizon(time)) {
            histories.remove(key);
        } else {
            schedule(key, history);
        }
    }

    private void schedule(String key, ScoreHistory history) {
        long next = history.nextMinute();
        long time = next == Long.MAX_VALUE ? history.overAt() + latenessMillis : next;
        due.computeIfAbsent(time, unseen -> new TreeSet<>()).add(key);
    }

    private long over() {
        return RiskWindow.lastPaneEnd(clock);
    }

    /** The end of the last minute that no clue in time can belong to, when time has reached {@code clock}. */
    private long horizon(long clock) {
        return clock < Long.MIN_VALUE + latenessMillis
                ? Long.MIN_VALUE
                : RiskWindow.lastPaneEnd(clock - latenessMillis);
    }

    /**
     * Edition {@code number} of the plan, announced before, holds from {@code from} on. If time has reached {@code from}
     * already, what was told since is to be corrected.
     *
     * @param latenessMillis the greatest that a clue may have from now on
     */
    public void begin(long number, long from, long latenessMillis) {
        this.latenessMillis = Math.max(this.latenessMillis, latenessMillis);
        if (!plan.begin(number, from)) {
            return;
        }
        if (from >= over()) {
            histories.forEach(this::schedule);
            return;
        }
        histories.forEach((key, history) -> {
            history.distrust(from <= Long.MIN_VALUE + RiskWindow.PANE_MILLIS ? from : RiskWindow.paneEnd(from));
            inDoubt.add(key);
        });
    }

    /** Hands what has changed since the last time to {@code saver}, by key; {@code null} where a key is to be forgotten. */
    public void save(BiConsumer<String, @Nullable ScoreHistory> saver) {
        changed.forEach(key -> saver.accept(key, histories.get(key)));
        changed.clear();
    }

    /** Puts back one key. To be called before {@link #resume}. */
    public void restore(String key, ScoreHistory.Base base, SortedMap<Long, List<EditionClue>> minutes) {
        histories.put(key, ScoreHistory.restored(Clue.hazardOf(key), plan, base, minutes));
    }

    /** Goes on, in silence, to where the other one stood. Editions that had begun then must have begun. */
    public void resume(long restoredClock) {
        clock = restoredClock;
        histories.forEach((key, history) -> {
            history.advanceTo(over(), score -> {});
            schedule(key, history);
        });
    }
}
