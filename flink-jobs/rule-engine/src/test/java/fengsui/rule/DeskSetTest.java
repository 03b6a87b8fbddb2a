package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.warning.RuleHome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeskSetTest {

    @Test
    void whenADirectoryIsSound_thenADeskKnowsWithoutCompilingWhatTheLoaderKnows() {
        RuleBundle bundle = Bundles.fixture();
        assertThat(DeskSet.of(bundle).rules())
                .isEqualTo(RuleSetLoader.load(bundle).ruleSet().desk());
        assertThat(DeskSet.of(bundle).rules().rules())
                .containsExactly(Map.entry("gas/smelt", new RuleHome("gas-leak", Level.GRID)));
        assertThat(DeskSet.of(bundle).rules().resting()).containsExactly("calls/many");
    }

    @Test
    void whenARuleRestsOrIsRetired_thenOnlyTheRestingOneIsStillThere() {
        TreeMap<String, String> files = new TreeMap<>(Bundles.fixture().files());
        files.computeIfPresent("gas/smelt.yaml", (path, text) -> text.replace("status: active", "status: trial"));
        files.computeIfPresent("calls/many.yaml", (path, text) -> text.replace("status: trial", "status: retired"));
        DeskSet desk = DeskSet.of(new RuleBundle(files));
        assertThat(desk.rules().rules()).doesNotContainKeys("gas/smelt", "calls/many");
        assertThat(desk.rules().resting()).containsExactly("gas/smelt");
        assertThat(desk.rules())
                .isEqualTo(RuleSetLoader.load(new RuleBundle(files)).ruleSet().desk());
    }

    @Test
    void whenARuleIsTakenOut_thenItDoesNotRunAndADeskStillKnowsIt() {
        RuleBundle bundle = Bundles.fixture();
        String digest = RuleBundle.digest(String.valueOf(bundle.files().get("gas/smelt.yaml")));
        Quarantine out = new Quarantine("gas/smelt", digest, "threw", "x", 0);
        RuleBundle without = Quarantined.of(bundle).and(List.of(out)).from(bundle);
        LoadedRules loaded = RuleSetLoader.load(without);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.ruleSet().rules()).extracting(Rule::id).containsExactly("calls/many");
        assertThat(RuleNeeds.of(without)).noneMatch(need -> need.rule().equals("gas/smelt"));
        assertThat(DeskSet.of(without).rules()).isEqualTo(DeskSet.of(bundle).rules());
    }

    @Test
    void whenFilesAreBroken_thenTheyAreLeftOut() {
        TreeMap<String, String> files = new TreeMap<>(Bundles.fixture().files());
        files.put("gas/broken.yaml", "title: [");
        files.put("taxonomy.yaml", "hazards: 3");
        DeskSet desk = DeskSet.of(new RuleBundle(files));
        assertThat(desk.rules().taxonomy().hazards()).isEmpty();
        assertThat(desk.rules().rules()).doesNotContainKey("gas/broken");
        assertThat(desk.latenessMillis()).isEqualTo(3_600_000);
    }
}
