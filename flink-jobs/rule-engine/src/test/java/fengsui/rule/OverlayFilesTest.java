package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.parameter.Overlay;
import fengsui.rule.parameter.ParameterKind;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverlayFilesTest {

    private static final String EPL = "select s.grid as grid, s from pattern [every s=Sensor(value >= ?:limit:double)]";

    /** The line in which the overlays of {@link OverlaidRules#rule} begin. */
    private static final int FIRST = 19;

    private static RuleBundle with(String rule, String table) {
        return Bundles.of("calendar.yaml", OverlaidRules.CALENDAR, "r/0.yaml", rule, "r/0.overlays.csv", table);
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.code())
                .toList();
    }

    private static Rule only(LoadedRules loaded) {
        assertThat(loaded.problems()).isEmpty();
        return loaded.ruleSet().rules().get(0);
    }

    @Test
    void whenARuleHasATable_thenItsRowsFollowTheOverlaysOfTheFile() {
        Rule rule = only(RuleSetLoader.load(with(OverlaidRules.rule(EPL, "mode: exercise, set: {limit: 6}"), """
                area,mode,limit,why
                grid:g1,,7,because
                "district:d1" , exercise , 8.5 ,"quoted, with ""two"" quotes"

                ,flood-season,9,season
                """)));

        assertThat(rule.parameters().overlays())
                .extracting(Overlay::why)
                .containsExactly("b", "because", "quoted, with \"two\" quotes", "season");
        assertThat(rule.parameters().overlays())
                .extracting(overlay -> overlay.area() + " " + overlay.mode() + " " + overlay.set())
                .containsExactly(
                        "null exercise {limit=6.0}",
                        "grid:g1 null {limit=7.0}",
                        "district:d1 exercise {limit=8.5}",
                        "null flood-season {limit=9.0}");
    }

    @Test
    void whenOverlaysAreWrong_thenEveryProblemIsReportedWhereItStands() {
        LoadedRules loaded = RuleSetLoader.load(OverlaidRules.bundle(
                EPL,
                "area: 'gird:g1', set: {limit: 6}",
                "area: g1, set: {limit: 6}",
                "mode: excercise, set: {limit: 6}",
                "set: {limit: 6}",
                "mode: exercise, set: {limti: 6}",
                "mode: flood-season, set: {limit: 11}",
                "mode: flood-season, set: {limit: much}",
                "area: 'grid:g1', to: 5"));

        assertThat(told(loaded.problems()))
                .containsExactly(
                        at(0, 12) + "RULE-AREA",
                        at(1, 12) + "RULE-AREA",
                        at(2, 12) + "RULE-MODE",
                        at(3, 5) + "RULE-OVERLAY",
                        at(4, 35) + "RULE-PARAMETER",
                        at(5, 39) + "RULE-RANGE",
                        at(6, 5) + "RULE-OVERLAY",
                        at(6, 39) + "RULE-TYPE",
                        at(7, 5) + "RULE-MISSING",
                        at(7, 23) + "RULE-KEY");
        assertThat(loaded.problems())
                .extracting(Problem::message)
                .anySatisfy(
                        message -> assertThat(message)
                                .isEqualTo(
                                        "'mode' names 'excercise', which is no mode of calendar.yaml; did you mean 'exercise'?"));
        assertThat(loaded.ruleSet().rules()).isEmpty();
    }

    private static String at(int overlay, int column) {
        return "r/0.yaml:" + (FIRST + overlay) + ":" + column + " ";
    }

    @Test
    void whenRowsOfATableAreWrong_thenEveryProblemIsReportedInItsCell() {
        LoadedRules loaded = RuleSetLoader.load(with(OverlaidRules.rule(EPL, "mode: exercise, set: {limit: 6}"), """
                area,mode,limit,why
                grid:g1,flod-season,12,a
                ,exercise,6,a
                grid:g2,,,a
                grid:g3,,6
                grid:g4,,6,
                grid:g5,,six,a
                grid:g6,,6,"a
                """));

        assertThat(told(loaded.problems()))
                .containsExactly(
                        "r/0.overlays.csv:2:9 RULE-MODE",
                        "r/0.overlays.csv:2:21 RULE-RANGE",
                        "r/0.overlays.csv:3:1 RULE-OVERLAY",
                        "r/0.overlays.csv:4:1 RULE-OVERLAY",
                        "r/0.overlays.csv:5:1 RULE-TABLE",
                        "r/0.overlays.csv:6:1 RULE-MISSING",
                        "r/0.overlays.csv:7:10 RULE-TYPE",
                        "r/0.overlays.csv:8:12 RULE-TABLE");
        assertThat(loaded.problems().get(2).message())
                .contains("is for the same area and mode as r/0.yaml:" + FIRST + ";");
        assertThat(loaded.ruleSet().rules()).isEmpty();
    }

    @Test
    void whenTheColumnsOfATableAreWrong_thenItsRowsAreNotRead() {
        String rule = OverlaidRules.rule(EPL);

        assertThat(told(RuleSetLoader.load(with(rule, "area,limti,why,why\nx,y,z,z\n"))
                        .problems()))
                .containsExactly("r/0.overlays.csv:1:6 RULE-TABLE", "r/0.overlays.csv:1:16 RULE-TABLE");
        assertThat(told(RuleSetLoader.load(with(rule, "\n")).problems()))
                .containsExactly("r/0.overlays.csv:1:1 RULE-TABLE");
    }

    @Test
    void whenATableLiesBesideNoRule_thenItIsReported() {
        assertThat(told(RuleSetLoader.load(Bundles.of("r/1.overlays.csv", "area,mode,limit,why\n"))
                        .problems()))
                .containsExactly("r/1.overlays.csv:1:1 RULE-TABLE");
    }

    @Test
    void whenAnAreaLiesBelowTheScope_thenItIsRefused() {
        String rule = OverlaidRules.rule(
                        EPL.replace("grid", "street"),
                        "area: 'grid:g1', set: {limit: 6}",
                        "area: 'street:s1', set: {limit: 6}")
                .replace("scope: grid", "scope: street");

        assertThat(told(RuleSetLoader.load(Bundles.of("r/0.yaml", rule)).problems()))
                .containsExactly(at(0, 12) + "RULE-AREA");
    }

    @Test
    void whenThereAreAreaFiles_thenAnOverlaysAreaMustBeInThem() {
        String areas = """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"code": "c1", "level": "city", "name": {"zh": "x", "en": "x"}}, "geometry": null},
                  {"type": "Feature", "properties": {"code": "d1", "level": "district", "parent": "c1",
                   "name": {"zh": "x", "en": "x"}}, "geometry": null}]}
                """;
        String rule = OverlaidRules.rule(
                EPL,
                "area: 'district:d1', set: {limit: 6}",
                "area: 'district:d2', set: {limit: 6}",
                "area: 'street:d1', set: {limit: 6}");

        LoadedRules loaded = RuleSetLoader.load(Bundles.of("r/0.yaml", rule, "areas/city.geojson", areas));

        assertThat(told(loaded.problems())).containsExactly(at(1, 12) + "RULE-AREA", at(2, 12) + "RULE-AREA");
        assertThat(loaded.problems().get(1).message()).contains("write 'district:d1'");
    }

    @Test
    void whenAParameterIsAShape_thenItIsNotOverlaid() {
        String epl =
                "select a.grid as grid, a from pattern [every a=Sensor -> (b=Sensor(grid = a.grid, value > ?:limit:double)"
                        + " where timer:within(?:window:int sec))]";
        String rule = OverlaidRules.rule(epl, "mode: exercise, set: {limit: 6, window: 20 s}")
                .replace("parameters:\n", "parameters:\n  window: {type: duration, value: 5 s, why: a}\n");
        RuleBundle bundle = Bundles.of("calendar.yaml", OverlaidRules.CALENDAR, "r/0.yaml", rule);

        assertThat(told(RuleSetLoader.load(bundle).problems())).containsExactly("r/0.yaml:20:46 RULE-KIND");
        String threshold = rule.replace("limit: {type: number,", "limit: {type: number, kind: shape,")
                .replace(", window: 20 s", "");
        assertThat(told(RuleSetLoader.load(Bundles.of("calendar.yaml", OverlaidRules.CALENDAR, "r/0.yaml", threshold))
                        .problems()))
                .containsExactly("r/0.yaml:20:35 RULE-KIND");
    }

    @Test
    void whenAKindIsNotSaid_thenADurationIsAShapeAndAnythingElseAValue() {
        String epl = "select a.grid as grid, a from pattern [every a=Sensor(value > ?:limit:double)"
                + " -> timer:interval(?:window:int sec)]";
        Rule rule = only(RuleSetLoader.load(Bundles.of(
                "r/0.yaml",
                OverlaidRules.rule(epl)
                        .replace("parameters:\n", "parameters:\n  window: {type: duration, value: 5 s, why: a}\n"))));

        assertThat(rule.parameters().declared())
                .extracting(parameter -> parameter.name() + " " + parameter.kind())
                .containsExactly("window " + ParameterKind.SHAPE, "limit " + ParameterKind.VALUE);
    }

    @Test
    void whenAnOverlayOrACalendarItUsesChanges_thenTheRuleIsAnother() {
        RuleBundle plain = OverlaidRules.bundle(EPL);
        RuleBundle dated = OverlaidRules.bundle(EPL, "mode: exercise, set: {limit: 6}");
        RuleBundle table = with(OverlaidRules.rule(EPL), "area,limit,why\ngrid:g1,6,a\n");

        assertThat(digest(plain))
                .isEqualTo(RuleBundle.digest(String.valueOf(plain.files().get("r/0.yaml"))));
        assertThat(digest(edited(plain, "calendar.yaml", "05-01", "05-02"))).isEqualTo(digest(plain));
        assertThat(digest(edited(dated, "calendar.yaml", "05-01", "05-02"))).isNotEqualTo(digest(dated));
        assertThat(digest(edited(table, "r/0.overlays.csv", ",6,", ",7,"))).isNotEqualTo(digest(table));
        RuleBundle bound = edited(plain, "r/0.yaml", "parameters:", "modes: [exercise]\nparameters:");
        assertThat(digest(edited(bound, "calendar.yaml", "05-01", "05-02"))).isNotEqualTo(digest(bound));
    }

    private static String digest(RuleBundle bundle) {
        return only(RuleSetLoader.load(bundle)).ref().digest();
    }

    private static RuleBundle edited(RuleBundle bundle, String path, String from, String to) {
        TreeMap<String, String> files = new TreeMap<>(bundle.files());
        files.computeIfPresent(path, (same, text) -> text.replace(from, to));
        assertThat(files).isNotEqualTo(bundle.files());
        return new RuleBundle(files);
    }

    @Test
    void whenOnlyAValueOfAnOverlayChanges_thenTheKnownProgramLooksUpTheNewOne() {
        LoadedRules loaded = RuleSetLoader.load(OverlaidRules.bundle(EPL, "mode: exercise, set: {limit: 6}"));
        RuleSet known = loaded.ruleSet();
        RuleSet next = RuleSetLoader.load(
                        OverlaidRules.bundle(EPL, "mode: exercise, set: {limit: 7}"), loaded.programs())
                .ruleSet();

        assertThat(next.rules().get(0).program()).isSameAs(known.rules().get(0).program());
        assertThat(next.rules().get(0).parameters())
                .isNotEqualTo(known.rules().get(0).parameters());
    }

    @Test
    void whenTheCalendarIsBroken_thenOnlyRulesThatNameAModeAreLeftOut() {
        RuleBundle bundle = Bundles.of(
                "calendar.yaml",
                "zone: Asia/Shanghai\n",
                "r/0.yaml",
                OverlaidRules.rule(EPL, "mode: exercise, set: {limit: 6}"),
                "r/1.yaml",
                OverlaidRules.rule(EPL, "area: 'grid:g1', set: {limit: 6}"),
                "r/2.yaml",
                OverlaidRules.rule(EPL) + "modes: [exercise]\n");
        LoadedRules loaded = RuleSetLoader.load(bundle);

        assertThat(loaded.ruleSet().rules()).extracting(Rule::id).containsExactly("r/1");
        assertThat(told(loaded.problems())).containsExactly("calendar.yaml:1:1 CALENDAR-MISSING");
    }

    @Test
    void whenThereIsNoCalendar_thenNoModeIsKnown() {
        RuleBundle bundle = Bundles.of("r/0.yaml", OverlaidRules.rule(EPL) + "modes: [exercise]\n");

        assertThat(told(RuleSetLoader.load(bundle).problems())).containsExactly("r/0.yaml:18:8 RULE-MODE");
    }
}
