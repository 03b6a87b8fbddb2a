package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps the account of scores as a reader of them does, and complains where it does not add up. */
final class ScoreAccount {

    private final Map<String, Score> standing = new TreeMap<>();
    private final Map<String, Score> shown = new HashMap<>();
    private int corrections;

    void take(ScoreChange change) {
        Score score = change.score();
        String name = OrderedScores.nameOf(score);
        switch (change.kind()) {
            case NEW -> assertThat(standing.put(name, score)).as(name).isNull();
            case LATE -> standing.put(name, score);
            case WITHDRAWN -> assertThat(standing.remove(name)).as(name).isEqualTo(score);
            case UPDATED -> throw new AssertionError("scores are replaced, never updated");
        }
        corrections += change.kind() == ChangeKind.NEW ? 0 : 1;
        if (change.newest() && change.kind() == ChangeKind.WITHDRAWN) {
            shown.remove(keyOf(score));
        } else if (change.newest()) {
            shown.put(keyOf(score), score);
        }
    }

    /**
     * A map shows of each area the newest score that stands. Only a 0 may be missing, which is what nothing looks like, and
     * only one of before {@code horizon}: an area that has been calm since before anything may still come late of is
     * forgotten with what it told.
     */
    void checkShown(long horizon) {
        Map<String, Score> newest = new HashMap<>();
        for (Score score : standing.values()) {
            newest.merge(keyOf(score), score, (a, b) -> a.time() > b.time() ? a : b);
        }
        newest.values()
                .removeIf(score -> score.points() == 0 && score.time() <= horizon && !shown.containsKey(keyOf(score)));
        assertThat(shown).isEqualTo(newest);
    }

    /** Where it differs from {@code expected}, briefly. */
    List<String> differences(Map<String, Score> expected) {
        SortedSet<String> names = new TreeSet<>(standing.keySet());
        names.addAll(expected.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(standing.get(name), expected.get(name)))
                .map(name -> name + ": " + text(standing.get(name)) + ", expected " + text(expected.get(name)))
                .toList();
    }

    private static String text(@Nullable Score score) {
        return score == null ? "nothing" : score.points() + " " + score.contributions();
    }

    int corrections() {
        return corrections;
    }

    private static String keyOf(Score score) {
        return score.hazard() + "|" + score.area();
    }
}
