package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleOutlineTest {

    private static final String SOUND = Bundles.rule("select a.grid as grid from Sensor as a");

    @Test
    void whenARuleIsSound_thenItsOutlineTellsWhatTheWholeRuleTells() {
        RuleBundle bundle = Bundles.of("r/0.yaml", SOUND);
        Rule rule = RuleSetLoader.load(bundle).ruleSet().rules().get(0);
        assertThat(RuleOutline.of(bundle)).singleElement().satisfies(outline -> {
            assertThat(outline.id()).isEqualTo(rule.id());
            assertThat(outline.hazard()).isEqualTo(rule.hazard());
            assertThat(outline.scope()).isEqualTo(rule.scope()).isEqualTo(Level.GRID);
            assertThat(outline.version()).isEqualTo(rule.ref().version());
            assertThat(outline.owner()).isEqualTo(rule.ref().owner());
            assertThat(outline.standing().status()).isEqualTo(rule.status());
        });
    }

    @Test
    void whenAFileIsNoRule_thenTheOthersAreListedAllTheSame() {
        TreeMap<String, String> files = new TreeMap<>(Bundles.of("r/0.yaml", SOUND).files());
        files.put("r/1.yaml", "title: [");
        files.put("r/2.yaml", SOUND.replace("status: active", "status: resting"));
        assertThat(RuleOutline.of(new RuleBundle(files)))
                .extracting(RuleOutline::id)
                .containsExactly("r/0");
    }
}
