package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.risk.SignalChange;
import fengsui.rule.BundlePaths;
import fengsui.rule.Rule;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.run.RuleEdition;
import fengsui.testkit.ValidRecords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The records of every scenario that we ship. */
class ScenarioRecordsTest {

    private static final Path FOLDER = Path.of("../../rules");

    private final RuleSet rules = RuleSetLoader.load(RuleFiles.read(FOLDER)).ruleSet();
    private final ValidRecords valid = new ValidRecords();

    @Test
    void whenAScenarioIsPlayed_thenItsRecordsAreAsTheirSchemasSay() {
        RuleBundle tests = RuleFiles.readTests(FOLDER);
        Map<String, Integer> warnings = new TreeMap<>();
        for (String path : BundlePaths.tests(tests)) {
            warnings.put(path, play(path, String.valueOf(tests.files().get(path))));
        }
        assertThat(warnings)
                .hasSizeGreaterThan(5)
                .allSatisfy((path, count) -> assertThat(count).as(path).isPositive());
    }

    /** How many warnings came. */
    private int play(String path, String text) {
        Rule rule = rules.rules().stream()
                .filter(known -> known.id().equals(BundlePaths.ruleId(path)))
                .findFirst()
                .orElseThrow()
                .active();
        Problems problems = new Problems(path, "TEST", new ArrayList<>());
        int count = 0;
        for (ScenarioFile.Scenario scenario :
                ScenarioFile.read(text, rules.feeds().decoder(), problems)) {
            Rehearsal came = Rehearsal.of(List.of(RuleEdition.first(rules.alone(rule))), scenario.events());
            valid.warnings(came.warnings());
            came.signals().stream().map(SignalChange::found).forEach(valid::any);
            count += came.warnings().size();
        }
        return count;
    }
}
