package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.routing.Addressee;
import fengsui.routing.Inhibition;
import fengsui.routing.Matter;
import fengsui.routing.Routing;
import fengsui.rule.rehearsal.RulesCheck;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutingFileTest {

    private static final RuleBundle SHIPPED = RuleFiles.read(Path.of("../../rules"));
    private static final AreaChain SQUARE = new AreaChain(
            "riverside/station-square/g3",
            "riverside/station-square/west",
            "riverside/station-square",
            "riverside",
            "fenghai");

    private static final String UNITS = """
            units:
              warden: {name: {zh: 网格员, en: Warden}, level: grid, above: office}
              office: {name: {zh: 街道, en: Office}, level: street}
            """;

    private static LoadedRules load(String routing, String... more) {
        String[] files = Stream.concat(Stream.of("routing.yaml", routing), Stream.of(more))
                .toArray(String[]::new);
        return RuleSetLoader.load(Bundles.of(files));
    }

    private static List<String> places(String routing) {
        return load(routing).problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .toList();
    }

    private static List<String> told(Routing routing, Matter matter) {
        return routing.addressees(matter).stream()
                .map(post -> post.role() + " " + post.area() + " " + post.why())
                .toList();
    }

    private static Matter matter(String hazard, Grade grade, String time, Set<String> modes) {
        long at = OffsetDateTime.parse(time).toInstant().toEpochMilli();
        return new Matter(hazard, grade, SQUARE, at, modes, List.of("ambulance", "grid-worker"));
    }

    @Test
    void whenTheShippedTableIsRead_thenARedWarningGoesToGridAndCityTogether() {
        Routing routing = DeskSet.of(SHIPPED).rules().routing();

        assertThat(told(routing, matter("public-health", Grade.RED, "2026-05-12T12:00:00+08:00", Set.of())))
                .containsExactly(
                        "ambulance district:riverside rule",
                        "grid-worker grid:riverside/station-square/g3 rule",
                        "city-command city:fenghai route",
                        "street-office street:riverside/station-square route",
                        "district-command district:riverside route");
        assertThat(told(routing, matter("public-health", Grade.BLUE, "2026-05-12T12:00:00+08:00", Set.of())))
                .hasSize(2);
        assertThat(told(routing, matter("crowd", Grade.YELLOW, "2026-05-12T23:00:00+08:00", Set.of("surge"))))
                .endsWith(
                        "street-office street:riverside/station-square route",
                        "metro-control city:fenghai route",
                        "district-command district:riverside route",
                        "emergency-office city:fenghai route");
    }

    @Test
    void whenTheShippedTableIsRead_thenDeadlinesExercisesAndNoiseAreThoseOfTheFile() {
        Routing routing = DeskSet.of(SHIPPED).rules().routing();

        assertThat(routing.ackWithin(Grade.RED)).hasValue(180_000);
        assertThat(routing.caseMillis()).isEqualTo(8 * 3_600_000L);
        Routing drill = routing.drilling();
        List<Addressee> told = drill.addressees(matter("fire", Grade.RED, "2026-06-01T12:00:00+08:00", Set.of()));
        assertThat(told)
                .extracting(Addressee::role, Addressee::why)
                .containsExactly(tuple("exercise-desk", "exercise"));
        assertThat(routing.noise(Set.of()).inhibitions())
                .contains(new Inhibition("fire", Certainty.OBSERVED, Set.of("power-failure", "toxic-gas"), Level.GRID));
        assertThat(routing.noise(Set.of()).cap()).isEqualTo(20);
        assertThat(routing.noise(Set.of("surge")).grouped())
                .isEqualTo(Map.of(Grade.BLUE, Level.DISTRICT, Grade.YELLOW, Level.STREET));
        assertThat(drill.escalated(told, SQUARE)).hasSize(1);
    }

    @Test
    void whenThereIsNoTable_thenNobodyIsKnown() {
        assertThat(DeskSet.of(Bundles.fixture()).rules().routing()).isEqualTo(Routing.NONE);
        assertThat(RuleSetLoader.load(Bundles.fixture()).problems()).isEmpty();
    }

    @Test
    void whenATableIsBroken_thenItIsToldAndRulesRunWithoutIt() {
        LoadedRules loaded = load(UNITS + "rutes: []\n", "r/a.yaml", Bundles.rule("select grid from Sensor"));

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("ROUTING-KEY");
        assertThat(loaded.ruleSet().rules()).hasSize(1);
        assertThat(loaded.ruleSet().desk().routing()).isEqualTo(Routing.NONE);
    }

    @Test
    void whenUnitsAreWrong_thenEachIsToldWhereItStands() {
        assertThat(places("""
                units:
                  a: {name: {zh: 甲, en: A}, level: grid, above: b}
                  b: {name: {zh: 乙, en: B}, level: grid, above: c}
                  c: {name: {zh: 丙, en: C}, level: grid, above: a}
                  d: {name: {zh: 丁, en: D}, level: city, above: a}
                  e: {name: {zh: 戊, en: E}, level: block, above: aa}
                  F g: {name: {zh: 己, en: F}, level: grid, above: f}
                """))
                .containsExactly(
                        "2:49 ROUTING-RING",
                        "5:49 ROUTING-LEVEL",
                        "6:36 ROUTING-VALUE",
                        "6:50 ROUTING-ROLE",
                        "7:8 ROUTING-VALUE",
                        "7:51 ROUTING-ROLE");
    }

    @Test
    void whenRoutesAreWrong_thenEachNameIsToldWhereItStands() {
        assertThat(places(UNITS + """
                routes:
                  - {hazards: [gas-leak, gas-leek], grades: [red, rot], to: [office, ofice]}
                  - {areas: "harbour", modes: surge, when: [{hours: "22"}], to: office}
                  - {to: []}
                exercise: {to: drill}
                """))
                .containsExactly(
                        "5:26 ROUTING-HAZARD",
                        "5:51 ROUTING-VALUE",
                        "5:70 ROUTING-ROLE",
                        "6:13 ROUTING-AREA",
                        "6:31 ROUTING-MODE",
                        "6:53 ROUTING-VALUE",
                        "7:10 ROUTING-MISSING",
                        "8:16 ROUTING-ROLE");
    }

    @Test
    void whenDeadlinesAndNoiseAreWrong_thenEachIsTold() {
        assertThat(places(UNITS + """
                ackBy: {red: 5 min, orange: 3 min, yellow: 10 min, blue: 0 s}
                case: {stands: 0 s}
                noise:
                  inhibit:
                    - {by: gas-leak, certainty: Observed, holds: [gas-leak], within: grid}
                    - {by: fires, certainty: Sure, holds: [], within: here}
                  group: {red: street, blue: street}
                  cap: {warnings: 0}
                modes: {surge: {noise: {}}}
                """))
                .containsExactly(
                        "4:29 ROUTING-ORDER",
                        "4:58 ROUTING-VALUE",
                        "5:16 ROUTING-VALUE",
                        "8:50 ROUTING-RING",
                        "9:12 ROUTING-HAZARD",
                        "9:30 ROUTING-VALUE",
                        "9:43 ROUTING-MISSING",
                        "9:55 ROUTING-VALUE",
                        "10:16 ROUTING-VALUE",
                        "11:19 ROUTING-VALUE",
                        "12:16 ROUTING-MODE");
    }

    @Test
    void whenHazardsHoldEachOther_thenItIsToldOnce() {
        Map<String, String> files = new TreeMap<>(SHIPPED.files());
        files.computeIfPresent(
                "routing.yaml",
                (path, text) -> text.replaceFirst("holds: \\[flood\\]", "holds: [fire]")
                        .replaceFirst("power-failure, toxic-gas\\]", "rainstorm]"));

        assertThat(RuleSetLoader.load(new RuleBundle(new TreeMap<>(files))).problems())
                .singleElement()
                .asString()
                .contains("ROUTING-RING", "fire → rainstorm → fire");
    }

    @Test
    void whenARuleNamesARoleThatNobodyHas_thenTheCheckSaysSoThereAndTheRuleStillRuns() {
        String rule = Bundles.rule("select grid from Sensor").replace("[crew]", "[office, ofice]");
        RuleBundle bundle = Bundles.of("routing.yaml", UNITS, "r/a.yaml", rule);

        assertThat(RulesCheck.of(bundle, new RuleBundle(new TreeMap<>())).problems())
                .filteredOn(problem -> problem.code().equals("RULE-ROLE"))
                .singleElement()
                .asString()
                .contains("r/a.yaml:15:22", "'ofice'", "did you mean 'office'?");
        assertThat(RuleSetLoader.load(bundle).ruleSet().rules()).hasSize(1);
    }

    @Test
    void whenEveryRoleOfTheShippedRulesIsLookedUp_thenItIsThere() {
        assertThat(RulesCheck.of(SHIPPED, RuleFiles.readTests(Path.of("../../rules")))
                        .problems())
                .isEmpty();
    }

    @Test
    void whenAFileThatAJobMakesIsOnDisk_thenTheCheckRefusesIt() {
        assertThat(RulesCheck.of(Bundles.of("orders.yaml", "{}"), new RuleBundle(new TreeMap<>()))
                        .problems())
                .extracting(Problem::file, Problem::code)
                .contains(tuple("orders.yaml", "RULE-RESERVED"));
    }
}
