package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.risk.Score;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The newest scores of the areas of a district, but for those of no points. Not thread-safe. */
final class Scores {

    private static final Comparator<Score> HIGHEST =
            Comparator.comparingInt(Score::points).thenComparing(Score::area);

    private static final Area FIRST = new Area(Level.GRID, "");

    private final Entries<Subject, Score> all = new Entries<>();

    void put(Score score) {
        Subject subject = new Subject(score.hazard(), score.area());
        if (score.points() == 0) {
            all.remove(subject);
        } else {
            all.put(subject, score);
        }
    }

    /** The highest score of the hazard among the areas that lie in {@code area} or hold it. */
    @Nullable
    Score highest(String hazard, AreaChain chain, Area area) {
        return Stream.concat(from(hazard, chain, area.level()), within(hazard, area))
                .max(HIGHEST)
                .orElse(null);
    }

    private Stream<Score> from(String hazard, AreaChain chain, Level lowest) {
        return Arrays.stream(Level.values())
                .filter(level -> level.compareTo(lowest) >= 0)
                .map(level -> all.get(new Subject(hazard, chain.at(level))))
                .filter(Objects::nonNull);
    }

    private Stream<Score> within(String hazard, Area area) {
        return area.level() == Level.GRID
                ? Stream.empty()
                : all.from(new Subject(hazard, FIRST))
                        .takeWhile(score -> score.hazard().equals(hazard)
                                && score.area().level().compareTo(area.level()) < 0)
                        .filter(score -> score.chain().within(area));
    }

    List<Score> all() {
        return all.values();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Entries<Subject, Score> entries() {
        return all;
    }
}
