package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.rule.run.RuleFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** A rule is taken out once, whoever found it and however often. */
class QuarantineOperatorTest {

    private static final String RULE = "gas/leak-confirmed";
    private static final String SUBJECT = "rule/" + RULE;
    private static final String DIGEST = digest(TestRules.bundle());

    private final List<Quarantine> written = new ArrayList<>();

    private static final class Harness extends TwoInputStreamOperatorTestHarness<RuleFinding, EditionMark, Health> {

        Harness(RuleBundle first, List<Quarantine> desk) throws Exception {
            super(new QuarantineOperator(new ShippedRules(Edition.first(3, first)), desk::addAll));
            setup(Forms.HEALTH.createSerializer(new SerializerConfigImpl()));
        }

        void found(String digest, String grid, long after) throws Exception {
            Area area = new Area(Level.GRID, grid);
            RuleFinding found = new RuleFinding(
                    RULE, digest, area, START + after, RuleFinding.Cause.SIGNALS, "too much of " + area);
            processElement1(new StreamRecord<>(found));
        }

        void mark(long number, RuleBundle rules) throws Exception {
            Edition edition = new Edition(number, rules, START);
            processElement2(new StreamRecord<>(new EditionMark(edition, 0, 1, START)));
        }

        void pass(long after) throws Exception {
            processBothWatermarks(new Watermark(START + after));
        }
    }

    private static String digest(RuleBundle rules) {
        return RuleBundle.digest(String.valueOf(rules.files().get(RULE + ".yaml")));
    }

    private Scenario<Harness> scenario() {
        return new Scenario<>(() -> new Harness(TestRules.bundle(), written));
    }

    private static RuleBundle without() {
        Quarantine out = new Quarantine(RULE, DIGEST, "signals", "too much of grid:g2", START + 1_000);
        return Quarantined.of(TestRules.bundle()).and(List.of(out)).from(TestRules.bundle());
    }

    @Test
    void whenSeveralSubtasksFindARule_thenTheEarliestIsWrittenOnceTimeHasPassedItAndToldOnce() throws Exception {
        List<Health> told = scenario()
                .then(harness -> harness.found(DIGEST, "g1", 2_000))
                .then(harness -> harness.found(DIGEST, "g2", 1_000))
                .then(harness -> harness.pass(999))
                .then(harness -> assertThat(written).as("not yet").isEmpty())
                .then(harness -> harness.pass(2_000))
                .then(harness -> harness.mark(4, without()))
                .then(harness -> harness.found(DIGEST, "g3", 500))
                .then(harness -> harness.pass(9_000))
                .then(harness -> assertThat(written)
                        .containsExactly(new Quarantine(RULE, DIGEST, "signals", "too much of grid:g2", START + 1_000)))
                .then(harness -> written.clear())
                .said(Harness::extractOutputValues);
        assertThat(told).singleElement().satisfies(health -> {
            assertThat(health.subject()).isEqualTo(SUBJECT);
            assertThat(health.status()).isEqualTo("quarantined");
            assertThat(health.time()).isEqualTo(START + 1_000);
            assertThat(health.message()).contains("signals: too much of grid:g2", "raise its version", DIGEST);
        });
    }

    @Test
    void whenALateEventBringsARuleToLight_thenItIsWrittenThoughNoWatermarkComesAfterIt() throws Exception {
        try (Harness harness = new Harness(TestRules.bundle(), written)) {
            harness.open();
            harness.pass(2_000);

            harness.found(DIGEST, "g1", 1_000);

            assertThat(written).extracting(Quarantine::since).containsExactly(START + 1_000);
            assertThat(harness.extractOutputValues())
                    .extracting(Health::subject, Health::status)
                    .containsExactly(tuple(SUBJECT, "quarantined"));
        }
    }

    @Test
    void whenAMendedTextIsPublished_thenThatIsToldOnceAndItMayBeTakenOutToo() throws Exception {
        String mended = digest(TestRules.edited());
        List<Health> told = scenario()
                .then(harness -> harness.found(DIGEST, "g1", 1_000))
                .then(harness -> harness.pass(1_000))
                .then(harness -> harness.mark(5, Quarantined.of(without()).from(TestRules.edited())))
                .then(harness -> harness.mark(5, Quarantined.of(without()).from(TestRules.edited())))
                .then(harness -> harness.found(mended, "g1", 5_000))
                .then(harness -> harness.pass(5_000))
                .said(Harness::extractOutputValues);
        assertThat(told).extracting(Health::status).containsExactly("quarantined", "ok", "quarantined");
        assertThat(written).extracting(Quarantine::digest).contains(DIGEST, mended);
    }

    @Test
    void whenTheTextIsPublishedAgain_thenItIsOutAndNothingIsWritten() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.remove(RULE + ".yaml");
        List<Health> told = scenario()
                .then(harness -> harness.mark(4, without()))
                .then(harness -> harness.mark(5, Quarantined.of(without()).from(new RuleBundle(files))))
                .then(harness -> harness.mark(6, without()))
                .then(harness -> harness.pass(9_000))
                .said(Harness::extractOutputValues);
        assertThat(told).extracting(Health::status).containsExactly("quarantined", "ok", "quarantined");
        assertThat(written).isEmpty();
    }

    @Test
    void whenAJobStartsWithARuleThatIsOut_thenItSaysSo() throws Exception {
        try (Harness harness = new Harness(without(), written)) {
            harness.open();
            assertThat(harness.extractOutputValues())
                    .extracting(Health::subject, Health::status)
                    .containsExactly(tuple(SUBJECT, "quarantined"));
            assertThat(written).isEmpty();
        }
    }
}
