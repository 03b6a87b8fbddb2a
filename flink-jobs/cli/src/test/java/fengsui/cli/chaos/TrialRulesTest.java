package fengsui.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.UserError;
import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialRulesTest {

    private static final Path RULES = Path.of("../../rules");

    @TempDir
    private Path empty;

    @Test
    void whenRulesChange_thenEveryOtherTimeLeaksAreNoneAndEachIsAnotherSoundSet() {
        TrialRules rules = TrialRules.of(RULES);

        for (int count = 1; count <= 4; count++) {
            RuleBundle changed = rules.after(count);
            String leak = changed.files().getOrDefault("gas/leak.yaml", "");
            assertThat(leak).contains("version: " + (count + 1));
            assertThat(leak.contains("value: 45, unit: \"%LEL\"")).isEqualTo(count % 2 == 1);
            assertThat(changed.digest()).isNotEqualTo(rules.after(count - 1).digest());
            assertThat(RuleSetLoader.load(changed).shortcomings()).isEmpty();
        }
        assertThat(rules.after(4).files().keySet())
                .isEqualTo(rules.first().files().keySet());
    }

    @Test
    void whenNoFolderIsNamed_thenAllOfTheFewRulesRun() {
        LoadedRules few =
                RuleSetLoader.load(TrialRules.few(RuleFiles.read(RULES)).first());

        assertThat(few.shortcomings()).isEmpty();
        assertThat(few.ruleSet().rules()).hasSize(4);
    }

    @Test
    void whenTheRuleIsMissingThatIsToChange_thenThatIsSaid() {
        assertThatThrownBy(() -> TrialRules.of(empty))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("found no gas/leak.yaml");
    }
}
