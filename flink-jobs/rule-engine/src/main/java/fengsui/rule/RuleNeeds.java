package fengsui.rule;

import fengsui.codec.RuleBundle;
import fengsui.device.BlindRules.Need;
import java.util.List;

/** What the rules of a directory cannot do without, read without compiling one. Stateless. */
public final class RuleNeeds {

    private RuleNeeds() {}

    /** One for each watch of each rule that runs, be it on trial. */
    public static List<Need> of(RuleBundle bundle) {
        return RuleOutline.of(bundle).stream()
                .filter(outline -> outline.status().runs())
                .flatMap(outline -> outline.watches().stream()
                        .map(watch -> new Need(outline.id(), outline.scope(), watch.kind(), watch.subjects())))
                .toList();
    }
}
