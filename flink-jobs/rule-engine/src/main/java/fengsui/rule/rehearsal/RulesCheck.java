package fengsui.rule.rehearsal;

import fengsui.codec.Problem;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlReader;
import fengsui.rule.BundlePaths;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleDemands;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that can be said against a rules directory without running it: what keeps a file from running, and what a
 * file that is written today must have beyond that.
 */
public final class RulesCheck {

    /**
     * What was found.
     *
     * @param problems in the order of {@link Problem#ORDER}; those of {@code loaded} among them
     */
    public record Outcome(LoadedRules loaded, List<Problem> problems) {

        public Outcome {
            problems = problems.stream().sorted(Problem.ORDER).toList();
        }
    }

    private final RuleBundle tests;
    private final Set<String> rules;
    private final List<Problem> problems;

    private RulesCheck(RuleBundle bundle, RuleBundle tests, List<Problem> problems) {
        this.tests = tests;
        this.rules = BundlePaths.rules(bundle).stream().map(BundlePaths::ruleId).collect(Collectors.toSet());
        this.problems = problems;
    }

    /** Never throws for what the files hold. */
    public static Outcome of(RuleBundle bundle, RuleBundle tests) {
        LoadedRules loaded = RuleSetLoader.load(bundle);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(RuleDemands.of(bundle));
        RulesCheck check = new RulesCheck(bundle, tests, problems);
        RecordDecoder decoder = loaded.ruleSet().feeds().decoder();
        Set<String> untested = new TreeSet<>(RuleDemands.active(bundle));
        for (String path : BundlePaths.tests(tests)) {
            boolean active = untested.remove(BundlePaths.ruleId(path));
            check.test(path, active, decoder);
        }
        check.scoring(loaded.ruleSet());
        untested.forEach(id -> check.untested(id + BundlePaths.ENDING, bundle));
        return new Outcome(loaded, problems);
    }

    private void test(String path, boolean active, RecordDecoder decoder) {
        Problems into = new Problems(path, "TEST", problems);
        if (!rules.contains(BundlePaths.ruleId(path))) {
            into.report(
                    Mark.START,
                    "RULE",
                    "there is no rule '" + BundlePaths.ruleId(path)
                            + "' for this test; name it as the rule beside it, or delete it");
        }
        String text = String.valueOf(tests.files().get(path));
        List<ScenarioFile.Scenario> scenarios = ScenarioFile.read(text, decoder, into);
        Set<Proof> missing = EnumSet.allOf(Proof.class);
        scenarios.forEach(scenario -> scenario.proves().ifPresent(missing::remove));
        if (active && into.none() && !missing.isEmpty()) {
            unproven(path, Mark.START, missing);
        }
    }

    private void scoring(RuleSet rules) {
        String text = tests.files().get(BundlePaths.SCORING_TEST);
        // Where scoring.yaml is not sound nothing is scored, and that is told already.
        if (text != null && !rules.scoring().hazards().isEmpty()) {
            Problems into = new Problems(BundlePaths.SCORING_TEST, "TEST", problems);
            ScoringTestFile.read(text, rules.feeds().decoder(), rules.scoring(), into);
        }
    }

    private void untested(String path, RuleBundle bundle) {
        Problems toldElsewhere = new Problems(path, "RULE", new ArrayList<>());
        Mark status = YamlReader.fields(String.valueOf(bundle.files().get(path)), toldElsewhere)
                .map(rule -> rule.at("status"))
                .orElse(Mark.START);
        unproven(path, status, EnumSet.allOf(Proof.class));
    }

    private void unproven(String path, Mark at, Set<Proof> missing) {
        String labels = missing.stream().map(Proof::label).collect(Collectors.joining(", "));
        new Problems(path, "RULE", problems)
                .report(
                        at,
                        "UNPROVEN",
                        "the rule is active, and no case proves: " + labels + "; add to "
                                + BundlePaths.ruleId(path).replaceAll(".*/", "") + BundlePaths.TEST_ENDING
                                + " a case for each, with 'proves: …' in it, or make the rule a draft");
    }
}
