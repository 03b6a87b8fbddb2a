package fengsui.rule;

import fengsui.codec.yaml.YamlFields;
import fengsui.risk.ScoreLevels;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads {@code levels} of scoring.yaml: how points come to the levels 1 to 4. */
final class LevelsSection {

    private static final int MOST = 100;

    private LevelsSection() {}

    /** {@code fallback} where {@code at} says nothing of levels, or something is wrong. */
    static ScoreLevels read(YamlFields at, ScoreLevels fallback) {
        return at.optionalFields("levels")
                .map(levels -> levels(levels, fallback))
                .orElse(fallback);
    }

    private static ScoreLevels levels(YamlFields at, ScoreLevels fallback) {
        Optional<List<Integer>> borders = borders(at);
        int below = at.integerOr(fallback.below(), "below", 0, MOST);
        long hold = at.duration("hold", 0);
        at.done();
        int lowest = borders.map(all -> all.get(0)).orElse(MOST + 1);
        if (below >= lowest) {
            at.report(
                    "below",
                    "VALUE",
                    "is " + below + ", expected less than the lowest border, " + lowest
                            + ": a score of 0 must be on level 0");
            return fallback;
        }
        return borders.map(all -> new ScoreLevels(all, below, hold)).orElse(fallback);
    }

    private static Optional<List<Integer>> borders(YamlFields at) {
        List<String> texts = at.texts("borders");
        List<Integer> borders = texts.stream()
                .filter(text -> text.matches("[1-9][0-9]?|100"))
                .map(Integer::valueOf)
                .toList();
        boolean rising = IntStream.range(1, borders.size()).allMatch(i -> borders.get(i - 1) < borders.get(i));
        if (rising && borders.size() == ScoreLevels.HIGHEST && texts.size() == borders.size()) {
            return Optional.of(borders);
        }
        String found = at.has("borders") ? "is " + texts : "is missing";
        at.report(
                "borders",
                at.has("borders") ? "VALUE" : "MISSING",
                found + ", expected four rising whole numbers of points from 1 to 100, such as [20, 40, 60, 80]");
        return Optional.empty();
    }
}
