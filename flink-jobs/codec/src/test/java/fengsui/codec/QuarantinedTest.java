package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuarantinedTest {

    private static final String TEXT = "title: x\n";
    private static final Quarantine FLOOD = new Quarantine(
            "gas/\"flood\"", RuleBundle.digest(TEXT), "signals", "more than 3 of 'g:1'\n", 1_780_000_000_123L);
    private static final Quarantine OTHER = new Quarantine("gas/other", "0123456789ab", "threw", "x", 7);

    private static RuleBundle bundle(String text) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("gas/\"flood\".yaml", text);
        return new RuleBundle(files);
    }

    @Test
    void whenAQuarantineIsWritten_thenTheSameIsRead() throws IOException {
        byte[] record = QuarantineJson.write(FLOOD);
        assertThat(QuarantineJson.is(record)).isTrue();
        assertThat(QuarantineJson.read(record)).isEqualTo(FLOOD);
        assertThat(new String(record, StandardCharsets.UTF_8))
                .contains("\"author\":\"fengsui\"", "\"effectiveAt\":\"2026-05-28T20:26:40.123Z\"");
    }

    @Test
    void whenARecordIsARuleSet_thenItIsNoQuarantineAndTheOtherWayRound() {
        byte[] rules = ControlJson.write(new Control(bundle(TEXT), "test", 0));
        assertThat(QuarantineJson.is(rules)).isFalse();
        assertThatThrownBy(() -> QuarantineJson.read(rules)).hasMessageContaining("another type");
        assertThatThrownBy(() -> ControlJson.read(QuarantineJson.write(FLOOD))).hasMessageContaining("another type");
        assertThat(QuarantineJson.is("rubbish".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void whenARuleIsTakenOut_thenTheRuleSetTellsSoOfThatTextAlone() {
        RuleBundle without =
                Quarantined.of(bundle(TEXT)).and(List.of(FLOOD, OTHER, FLOOD)).from(bundle(TEXT));
        Quarantined read = Quarantined.of(without);
        assertThat(read.all()).containsExactly(FLOOD, OTHER);
        assertThat(read.in(without)).containsExactly(FLOOD);
        assertThat(read.has("gas/\"flood\"", TEXT)).isTrue();
        assertThat(read.has("gas/\"flood\"", "title: mended\n")).isFalse();
        assertThat(read.in(bundle("title: mended\n"))).isEmpty();
    }

    @Test
    void whenNothingIsTakenOut_thenTheRuleSetIsAsItWasPublished() {
        assertThat(Quarantined.of(bundle(TEXT)).from(bundle(TEXT))).isEqualTo(bundle(TEXT));
        TreeMap<String, String> files = new TreeMap<>(bundle(TEXT).files());
        files.put(Quarantined.PATH, "rules: [");
        assertThat(Quarantined.of(new RuleBundle(files)).all()).isEmpty();
    }
}
