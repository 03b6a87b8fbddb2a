package fengsui.job.operator;

import static fengsui.job.operator.DeskDay.AT;
import static fengsui.job.operator.DeskDay.MINUTE;
import static fengsui.job.operator.DeskDay.SIGNAL;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.warning.Warning;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rule sets that begin while incidents are open. */
class WarningsEditionTest {

    @Test
    void whenARuleIsRetired_thenItsIncidentEndsWhenTheNewRuleSetBegins() throws Exception {
        List<Warning> said = switching(without("gas/leak-confirmed.yaml"));
        assertThat(said.stream().map(DeskDay::brief)).containsExactly("Alert.1 @0", "Cancel.2 ruleRetired @5");
    }

    @Test
    void whenARuleIsOnlyEdited_thenItsIncidentIsHandedOver() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.computeIfPresent("gas/leak-confirmed.yaml", (path, text) -> text.replace("version: 1", "version: 2"));
        assertThat(switching(new RuleBundle(files)).stream().map(DeskDay::brief))
                .containsExactly("Alert.1 @0");
    }

    @Test
    void whenARuleGoesOnTrial_thenItsIncidentIsSuperseded() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.computeIfPresent(
                "gas/leak-confirmed.yaml", (path, text) -> text.replace("status: active", "status: trial"));
        assertThat(switching(new RuleBundle(files)).stream().map(DeskDay::brief))
                .containsExactly("Alert.1 @0", "Cancel.2 superseded @5");
    }

    /** Two subtasks of intake announce {@code rules} for five minutes after the signal. */
    private static List<Warning> switching(RuleBundle rules) throws Exception {
        Edition edition = new Edition(7, rules, AT + 5 * MINUTE);
        return DeskDay.scenario()
                .then(harness -> harness.found(SIGNAL))
                .then(harness -> harness.mark(new EditionMark(edition, 0, 2, AT)))
                .then(harness -> harness.time(AT + MINUTE))
                .then(harness -> harness.mark(new EditionMark(edition, 1, 2, AT + MINUTE)))
                .then(harness -> harness.time(AT + 5 * MINUTE - 1))
                .then(harness -> harness.time(AT + 6 * MINUTE))
                .said(DeskHarness::extractOutputValues);
    }

    private static RuleBundle without(String file) {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.remove(file);
        return new RuleBundle(files);
    }
}
