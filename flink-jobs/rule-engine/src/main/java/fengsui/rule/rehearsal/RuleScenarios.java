package fengsui.rule.rehearsal;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.rule.BundlePaths;
import fengsui.rule.Rule;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the {@code .test.yaml} files that lie beside rules. Each case sees its own rule alone, as if it were active, with
 * the taxonomy and the scoring of the set.
 */
public final class RuleScenarios {

    /**
     * How the cases went.
     *
     * @param results in the order of the files
     * @param problems of files that could not be read, or belong to no sound rule
     */
    public record Outcome(List<ScenarioResult> results, List<Problem> problems) {

        public Outcome {
            results = List.copyOf(results);
            problems = problems.stream().sorted(Problem.ORDER).toList();
        }

        public boolean passed() {
            return problems.isEmpty() && results.stream().allMatch(ScenarioResult::passed);
        }
    }

    private final RuleSet rules;
    private final List<ScenarioResult> results = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleScenarios(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Runs every case of every file.
     *
     * @param tests see {@link RuleFiles#readTests}
     */
    public static Outcome run(RuleSet rules, RuleBundle tests) {
        RuleScenarios scenarios = new RuleScenarios(rules);
        BundlePaths.tests(tests)
                .forEach(path ->
                        scenarios.file(path, String.valueOf(tests.files().get(path))));
        return new Outcome(scenarios.results, scenarios.problems);
    }

    private void file(String path, String text) {
        Problems into = new Problems(path, "TEST", problems);
        String id = BundlePaths.ruleId(path);
        Optional<Rule> rule =
                rules.rules().stream().filter(known -> known.id().equals(id)).findFirst();
        if (rule.isEmpty()) {
            into.report(Mark.START, "RULE", "there is no sound rule '" + id + "' for this test; see '" + id + ".yaml'");
            return;
        }
        RuleSet alone = rules.alone(rule.get().active());
        ScenarioFile.read(text, rules.feeds().decoder(), into)
                .forEach(scenario -> results.add(run(alone, id, scenario)));
    }

    private static ScenarioResult run(RuleSet alone, String id, ScenarioFile.Scenario scenario) {
        Rehearsal came = Rehearsal.of(alone, scenario.events());
        List<String> differences = new ArrayList<>(scenario.expected().differences(came));
        scenario.proves()
                .ifPresent(proof ->
                        differences.addAll(proof.differences(alone.rules().get(0), scenario.events(), came)));
        return new ScenarioResult(id, scenario.name(), differences);
    }
}
