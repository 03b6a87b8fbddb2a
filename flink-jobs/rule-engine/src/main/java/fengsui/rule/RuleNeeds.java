package fengsui.rule;

import fengsui.codec.RuleBundle;
import fengsui.device.BlindRules.Need;
import fengsui.risk.ScoreReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules of a directory cannot do without, read without compiling one. Stateless. */
public final class RuleNeeds {

    private RuleNeeds() {}

    /**
     * One for each watch of each rule that runs, be it on trial. Scores are no need: where nothing is told of an area
     * there is none, which is no news.
     */
    public static List<Need> of(RuleBundle bundle) {
        return RuleOutline.of(bundle).stream()
                .filter(outline -> outline.status().runs())
                .flatMap(outline -> outline.watches().stream().flatMap(watch -> need(outline, watch).stream()))
                .toList();
    }

    private static Optional<Need> need(RuleOutline outline, Watch watch) {
        Set<String> delivered = watch.subjects().stream()
                .filter(subject -> ScoreReading.hazard(subject).isEmpty())
                .collect(Collectors.toSet());
        return delivered.isEmpty()
                ? Optional.empty()
                : Optional.of(new Need(outline.id(), outline.scope(), watch.kind(), delivered));
    }
}
