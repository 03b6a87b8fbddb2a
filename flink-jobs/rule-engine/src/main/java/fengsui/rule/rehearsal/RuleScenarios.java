package fengsui.rule.rehearsal;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.rule.BundlePaths;
import fengsui.rule.Rule;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.run.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the {@code .test.yaml} files that lie beside rules, and that of scoring. Each case sees its own rule alone, as if
 * it were active, with the taxonomy and the scoring of the set.
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

    /**
     * What is there to run.
     *
     * @param cases of rules, in the order of the files
     * @param scoring the cases of scoring
     * @param problems of files that could not be read, or belong to no sound rule
     */
    public record Prepared(List<RuleScenario> cases, List<ScoringScenario> scoring, List<Problem> problems) {

        public Prepared {
            cases = List.copyOf(cases);
            scoring = List.copyOf(scoring);
            problems = List.copyOf(problems);
        }

        /** Those of scoring first: what rules say rests on them. */
        public List<TestCase> all() {
            List<TestCase> all = new ArrayList<>(scoring);
            all.addAll(cases);
            return all;
        }
    }

    private final RuleSet rules;
    private final List<RuleScenario> cases = new ArrayList<>();
    private final List<ScoringScenario> scoring = new ArrayList<>();
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
        Prepared prepared = read(rules, tests);
        try (Workshop workshop = Workshop.recycling()) {
            List<ScenarioResult> results =
                    prepared.all().stream().map(one -> one.run(workshop)).toList();
            return new Outcome(results, prepared.problems());
        }
    }

    /** Reads every case of every file, and runs none. */
    public static Prepared read(RuleSet rules, RuleBundle tests) {
        RuleScenarios scenarios = new RuleScenarios(rules);
        BundlePaths.tests(tests)
                .forEach(path ->
                        scenarios.file(path, String.valueOf(tests.files().get(path))));
        String text = tests.files().get(BundlePaths.SCORING_TEST);
        if (text != null) {
            scenarios.scoring(text);
        }
        return new Prepared(scenarios.cases, scenarios.scoring, scenarios.problems);
    }

    private void scoring(String text) {
        Problems into = new Problems(BundlePaths.SCORING_TEST, "TEST", problems);
        ScoringTestFile.read(text, rules.feeds().decoder(), rules.scoring(), into)
                .forEach(one -> scoring.add(new ScoringScenario(rules, one)));
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
        Rule active = rule.get().active();
        RuleSet alone = rules.alone(active);
        ScenarioFile.read(text, rules.feeds().decoder(), into)
                .forEach(scenario -> cases.add(RuleScenario.of(active, alone, scenario)));
    }
}
