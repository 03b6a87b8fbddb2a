package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.TakenOut;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

/** What becomes of rule sets when a rule is taken out. */
class IntakeQuarantineTest {

    private static final Edition FIRST = Edition.first(3, TestRules.bundle());
    private static final Quarantine OUT = new Quarantine("gas/leak-confirmed", "0123456789ab", "threw", "x", START + 5);
    private static final RuleBundle WITHOUT =
            Quarantined.of(TestRules.bundle()).and(List.of(OUT)).from(TestRules.bundle());
    private static final RuleBundle EDITED_WITHOUT = Quarantined.of(WITHOUT).from(TestRules.edited());

    private static IntakeHarness harness() throws Exception {
        return new IntakeHarness(FIRST, 1, 0);
    }

    private static void publish(IntakeHarness harness, ControlRecord record) throws Exception {
        harness.processElement(IntakeHarness.EDITIONS, new StreamRecord<>(record));
    }

    @Test
    void whenARuleIsTakenOut_thenThisRuleSetAndEveryLaterOneIsWithoutIt() throws Exception {
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, new TakenOut(4, OUT));
            publish(harness, new Edition(5, TestRules.edited(), START + 9));
            assertThat(harness.editions())
                    .containsExactly(
                            FIRST, new Edition(4, WITHOUT, START + 5), new Edition(5, EDITED_WITHOUT, START + 9));
        }
    }

    @Test
    void whenTheJobIsRestored_thenWhatWasTakenOutStaysOut() throws Exception {
        OperatorSubtaskState state;
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, new TakenOut(4, OUT));
            state = harness.snapshot(1, 1);
        }
        try (IntakeHarness harness = harness()) {
            harness.initializeState(state);
            harness.open();
            publish(harness, new Edition(5, TestRules.edited(), START + 9));
            assertThat(harness.editions()).last().isEqualTo(new Edition(5, EDITED_WITHOUT, START + 9));
        }
    }

    /** What an analyst published in the meantime is no older for that, and begins when its author wanted. */
    @Test
    void whenARuleSetIsPublishedBetweenFindingAndWriting_thenItIsTheOneThatStands() throws Exception {
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, new Edition(4, TestRules.edited(), START + 60_000));
            publish(harness, new TakenOut(5, OUT));
            assertThat(harness.editions()).last().isEqualTo(new Edition(5, EDITED_WITHOUT, START + 60_000));
        }
    }

    @Test
    void whenItIsWrittenTwice_thenTheSecondChangesNothing() throws Exception {
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, new TakenOut(4, OUT));
            publish(harness, new TakenOut(5, OUT));
            assertThat(harness.editions()).hasSize(2);
        }
    }
}
