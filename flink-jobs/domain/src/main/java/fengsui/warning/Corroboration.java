package fengsui.warning;

import fengsui.risk.Contribution;
import fengsui.risk.Contributor;
import fengsui.risk.Evidence;
import fengsui.risk.Score;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many kinds of source and how many independent witnesses stand behind an incident, and how high its score is. */
public record Corroboration(int kinds, int witnesses, int score) {

    static Corroboration of(List<Evidence> evidence, @Nullable Score score) {
        List<Contributor> scored = score == null
                ? List.of()
                : score.contributions().stream()
                        .filter(contribution -> contribution.points() > 0)
                        .map(Contribution::source)
                        .toList();
        long kinds = Stream.concat(
                        evidence.stream().map(Evidence::kind), scored.stream().map(Contributor::kind))
                .distinct()
                .count();
        long heard = evidence.stream().map(Evidence::witness).distinct().count();
        int counted = score == null ? 0 : score.witnesses();
        return new Corroboration((int) kinds, Math.max((int) heard, counted), score == null ? 0 : score.points());
    }
}
