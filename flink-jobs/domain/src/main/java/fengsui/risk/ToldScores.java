package fengsui.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was told of one area, by time. Not thread-safe. */
final class ToldScores {

    private final TreeMap<Long, Score> byTime = new TreeMap<>();
    private @Nullable Score before;

    /** @param before the last one told before all others */
    ToldScores(@Nullable Score before) {
        this.before = before;
    }

    void add(Score score) {
        byTime.put(score.time(), score);
    }

    @Nullable
    Score newest() {
        return byTime.isEmpty() ? before : byTime.lastEntry().getValue();
    }

    /** Keeps of all that was told up to {@code time} the last one only. */
    void forgetUpTo(long time) {
        Map<Long, Score> old = byTime.headMap(time, true);
        for (Score score : old.values()) {
            before = score;
        }
        old.clear();
    }

    /** Takes out what was told after {@code time}. */
    NavigableMap<Long, Score> cutAfter(long time) {
        NavigableMap<Long, Score> tail = byTime.tailMap(time, false);
        NavigableMap<Long, Score> cut = new TreeMap<>(tail);
        tail.clear();
        return cut;
    }

    /**
     * Says what has changed since {@code cut} was taken out, and which score is the newest now if that has changed.
     *
     * @param shown what was the newest then
     */
    void compare(NavigableMap<Long, Score> cut, @Nullable Score shown, Consumer<ScoreChange> consumer) {
        List<ScoreChange> changes = changes(cut);
        Score newest = newest();
        if (Objects.equals(newest, shown)) {
            changes.forEach(consumer);
            return;
        }
        // Where nothing stands any more, the withdrawal of what was shown says so.
        Score telling = newest == null ? shown : newest;
        boolean told = false;
        for (ScoreChange change : changes) {
            boolean tells = change.score().equals(telling);
            told |= tells;
            consumer.accept(new ScoreChange(change.kind(), change.score(), tells));
        }
        if (newest != null && !told) {
            consumer.accept(new ScoreChange(ChangeKind.LATE, newest, true));
        }
    }

    private List<ScoreChange> changes(NavigableMap<Long, Score> cut) {
        List<ScoreChange> changes = new ArrayList<>();
        NavigableSet<Long> times = new TreeSet<>(byTime.keySet());
        times.addAll(cut.keySet());
        for (long time : times) {
            Score was = cut.get(time);
            Score is = byTime.get(time);
            if (is == null && was != null) {
                changes.add(new ScoreChange(ChangeKind.WITHDRAWN, was, false));
            } else if (is != null && !is.equals(was)) {
                changes.add(new ScoreChange(ChangeKind.LATE, is, false));
            }
        }
        return changes;
    }
}
