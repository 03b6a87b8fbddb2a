package fengsui.warning;

import static fengsui.event.EventKind.SENSOR;
import static fengsui.risk.Severity.SEVERE;
import static fengsui.warning.Cases.FIRE;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.RULES;
import static fengsui.warning.Cases.SMOKE;
import static fengsui.warning.Cases.TAXONOMY;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.event.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SwitchTest {

    private static final RuleHome HOME = new RuleHome("fire", Level.GRID);

    private static List<String> endedBy(DeskRules rules) {
        IncidentBook book = new IncidentBook(RULES, IncidentBook.Snapshot.EMPTY);
        DistrictDesk.work(book, 0, List.of(), List.of(signal(0, SEVERE, SENSOR)));
        return DistrictDesk.work(book, 5 * MINUTE, new Tray(rules, List.of(), List.of())).stream()
                .map(TestDesk::brief)
                .toList();
    }

    @Test
    void whenARuleThatSpokeIsStillThere_thenTheIncidentGoesOnWithoutARecord() {
        assertThat(endedBy(RULES)).isEmpty();
        assertThat(endedBy(new DeskRules(TAXONOMY, Map.of(SMOKE, HOME, "fire/other", HOME))))
                .isEmpty();
    }

    @Test
    void whenNoRuleThatSpokeIsThere_thenItIsRetired() {
        assertThat(endedBy(new DeskRules(TAXONOMY, Map.of("fire/other", HOME))))
                .containsExactly("Cancel 000000.2 yellow @5 ruleRetired");
    }

    @Test
    void whenTheHazardIsGone_thenItIsRetired() {
        Taxonomy none = new Taxonomy(Map.of(), TAXONOMY.certainty(), TAXONOMY.grades());
        assertThat(endedBy(new DeskRules(none, Map.of(SMOKE, HOME))))
                .containsExactly("Cancel 000000.2 yellow @5 ruleRetired");
    }

    @Test
    void whenTheRuleBelongsElsewhereOrRests_thenItIsSuperseded() {
        String superseded = "Cancel 000000.2 yellow @5 superseded";
        assertThat(endedBy(new DeskRules(TAXONOMY, Map.of(SMOKE, new RuleHome("fire", Level.STREET)))))
                .containsExactly(superseded);
        assertThat(endedBy(new DeskRules(TAXONOMY, Map.of(SMOKE, new RuleHome("flood", Level.GRID)))))
                .containsExactly(superseded);
        assertThat(endedBy(new DeskRules(TAXONOMY, Map.of(), Set.of(SMOKE)))).containsExactly(superseded);
    }

    @Test
    void whenTheNewRulesAreSoonerQuiet_thenTheIncidentEndsAsQuietAtOnce() {
        Hazard brief = new Hazard("fire", FIRE.name(), HazardKind.of("Fire"), 4 * MINUTE, 30 * MINUTE);
        Taxonomy sooner = new Taxonomy(Map.of("fire", brief), TAXONOMY.certainty(), TAXONOMY.grades());
        assertThat(endedBy(new DeskRules(sooner, Map.of(SMOKE, HOME))))
                .containsExactly("Cancel 000000.2 yellow @5 quiet");
    }

    @Test
    void whenAllMeetsAtOneInstant_thenDeadlinesComeFirstAndSignalsSeeTheNewRules() {
        Timeline<DeskRules> rules = new Timeline<>(RULES);
        rules.begin(10 * MINUTE, Cases.OTHER_RULES);
        TestDesk desk = new TestDesk(rules);
        desk.found(signal(0, SEVERE, SENSOR)).found(signal(10 * MINUTE, SEVERE, SENSOR));
        assertThat(desk.end().said(0))
                .containsExactly(
                        "Alert 000000.1 yellow @0",
                        "Cancel 000000.2 yellow @10 quiet",
                        "Alert 001000.1 yellow @10",
                        "Cancel 001000.2 yellow @17 quiet");
    }

    @Test
    void whenASignalComesLateFromBeforeTheSwitch_thenItIsGradedByTheRulesOfItsTime() {
        Timeline<DeskRules> rules = new Timeline<>(RULES);
        rules.begin(5 * MINUTE, new DeskRules(TAXONOMY, Map.of()));
        TestDesk desk = new TestDesk(rules);
        desk.at(20 * MINUTE).late(signal(MINUTE, SEVERE, SENSOR)).flush();
        assertThat(desk.said(0)).containsExactly("Cancel 000100.1 yellow @20 ruleRetired late");
    }
}
