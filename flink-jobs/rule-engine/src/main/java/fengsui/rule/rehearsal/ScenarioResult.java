package fengsui.rule.rehearsal;

import java.util.List;

/**
 * How one case of a rule's test file went.
 *
 * @param rule its id
 * @param name of the case
 * @param differences between what was expected and what came; empty where the case passed
 */
public record ScenarioResult(String rule, String name, List<String> differences) {

    public ScenarioResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** One line where it passed, else one more for each difference. */
    @Override
    public String toString() {
        String head = (passed() ? "passed  " : "FAILED  ") + rule + ": " + name;
        return passed() ? head : head + "\n    " + String.join("\n    ", differences);
    }
}
