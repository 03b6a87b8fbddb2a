package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleEntryTest {

    private static final String SOUND = Bundles.rule("select a.grid as grid from Sensor as a");

    @Test
    void whenARuleIsSound_thenItsEntryTellsWhatTheWholeRuleTells() {
        RuleBundle bundle = Bundles.of("r/0.yaml", SOUND);
        Rule rule = RuleSetLoader.load(bundle).ruleSet().rules().get(0);
        assertThat(RuleEntry.of(bundle)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(rule.id());
            assertThat(entry.hazard()).isEqualTo(rule.hazard());
            assertThat(entry.scope()).isEqualTo(rule.scope()).isEqualTo(Level.GRID);
            assertThat(entry.version()).isEqualTo(rule.ref().version());
            assertThat(entry.owner()).isEqualTo(rule.ref().owner());
            assertThat(entry.standing().status()).isEqualTo(rule.status());
        });
    }

    @Test
    void whenAFileIsNoRule_thenTheOthersAreListedAllTheSame() {
        TreeMap<String, String> files =
                new TreeMap<>(Bundles.of("r/0.yaml", SOUND).files());
        files.put("r/1.yaml", "title: [");
        files.put("r/2.yaml", SOUND.replace("status: active", "status: resting"));
        assertThat(RuleEntry.of(new RuleBundle(files)))
                .extracting(RuleEntry::id)
                .containsExactly("r/0");
    }
}
