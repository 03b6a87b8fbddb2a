package fengsui.rule.rehearsal;

import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.event.SafetyEvent;
import fengsui.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a case is there to show of its rule. */
enum Proof {
    /** The rule hits. */
    FIRING,
    /** It keeps quiet where a value or a count is a little too small. */
    JUST_BELOW,
    /** It keeps quiet where the last event comes a little too late. */
    JUST_AFTER;

    static final Map<String, Proof> LABELS = Labels.of(values(), Proof::label);

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reports what a case expects that does not prove what it says, or proves nothing at all. */
    static Optional<Proof> read(YamlFields at, Expectation expected) {
        if (at.has("expect")
                && expected.signals().isEmpty()
                && expected.warnings().isEmpty()) {
            at.report(
                    "expect",
                    "MISSING",
                    "expects nothing, so no case could fail; add 'signals: […]', or 'signals: []'");
        }
        if (!at.has("proves")) {
            return Optional.empty();
        }
        Proof proof = at.oneOf("proves", LABELS);
        boolean silent = expected.signals().map(List::isEmpty).orElse(false);
        if (proof == FIRING && silent) {
            at.report("proves", "PROVES", "is firing, but the case expects no signal; list the signals that come");
        } else if (proof != FIRING && !silent) {
            at.report(
                    "proves",
                    "PROVES",
                    "is " + proof.label() + ", but the case does not expect silence; write 'expect: {signals: []}'");
        }
        return Optional.of(proof);
    }

    /** In words, beyond what the expectations say; empty where the events did what they are to prove. */
    List<String> differences(Rule rule, List<SafetyEvent> events, Rehearsal came) {
        if (this == FIRING && came.signals().isEmpty()) {
            return List.of("proves firing, and no signal came");
        }
        return events.stream().anyMatch(rule::watches)
                ? List.of()
                : List.of("proves " + label() + ", and holds no event that the rule watches");
    }
}
