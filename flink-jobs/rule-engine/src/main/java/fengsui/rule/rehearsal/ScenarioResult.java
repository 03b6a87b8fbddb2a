package fengsui.rule.rehearsal;

import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one case of a rule's test file went.
 *
 * @param rule its id
 * @param name of the case
 * @param faults in words, beside what was expected: the rule broke
 * @param pairings what was expected and what came, in the order of time, signals first
 * @param seen what rules could look at: the case's events, and the scores that came of them
 * @param tried the parts of the rule that the case has tried
 */
public record ScenarioResult(
        String rule,
        String name,
        List<String> faults,
        List<Pairing> pairings,
        List<SafetyEvent> seen,
        Set<RulePart> tried) {

    public ScenarioResult {
        faults = List.copyOf(faults);
        pairings = List.copyOf(pairings);
        seen = List.copyOf(seen);
        tried = Set.copyOf(tried);
    }

    public boolean passed() {
        return faults.isEmpty() && pairings.stream().allMatch(Pairing::fits);
    }

    /** {@code rule: case}. */
    public String title() {
        return rule + ": " + name;
    }

    /** What is not as expected, one line each; empty where the case passed. */
    public List<String> differences() {
        List<String> lines = new ArrayList<>(faults);
        pairings.stream().filter(pair -> !pair.fits()).map(ScenarioResult::line).forEach(lines::add);
        return lines;
    }

    private static String line(Pairing pair) {
        String subject = pair.signal() ? "signal" : "warning";
        Told expected = pair.expected();
        Told came = pair.came();
        if (expected == null) {
            return "not expected: " + subject + " " + words(came);
        }
        return came == null
                ? "missing: " + subject + " " + words(expected)
                : subject + " differs in " + String.join(", ", pair.differing()) + ": expected " + words(expected)
                        + ", came " + words(came);
    }

    private static String words(@Nullable Told told) {
        return told == null
                ? ""
                : ("+" + told.afterMillis() + "ms " + told.what()
                        + (told.measures().isEmpty() ? "" : " " + told.measures()));
    }

    /** One line where it passed, else one more for each difference. */
    @Override
    public String toString() {
        String head = (passed() ? "passed  " : "FAILED  ") + title();
        return passed() ? head : head + "\n    " + String.join("\n    ", differences());
    }
}
