package fengsui.codec.area;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFilesTest {

    private static final String CITY = area("town", "city", "");
    private static final String NORTH = area("north", "district", "town");
    private static final String SOUTH = area("south", "district", "town");
    /** Two by two cells of a hundredth of a degree; the districts are rows. */
    private static final List<String> CELLS = List.of(
            CITY,
            NORTH,
            SOUTH,
            cell("s1", "south", 0, 0),
            cell("s2", "south", 1, 0),
            cell("n1", "north", 0, 1),
            cell("n2", "north", 1, 1),
            cell("far", "north", 4, 1));

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void whenAPointLiesInAGrid_thenTheGridAndAllAboveItAreFound() {
        AreaMap map = sound(CELLS);

        assertThat(map.locate(new Point(120.004, 30.004)))
                .contains(new AreaChain("s1", "south", "south", "south", "town"));
        assertThat(map.city()).contains("town");
        assertThat(map.level("north")).contains(Level.DISTRICT);
        assertThat(map.chain("north")).contains(new AreaChain("north", "north", "north", "north", "town"));
        assertThat(map.name("n1")).contains(new Bilingual("n1区", "Area n1"));
        assertThat(map.chain("nowhere")).isEmpty();
        assertThat(map.isEmpty()).isFalse();
    }

    @Test
    void whenAPointLiesOnAnEdge_thenItGoesToTheSmallestCodeWhateverTheOrder() {
        Random random = new Random(4);
        List<String> cells = new ArrayList<>(CELLS);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(cells, random);
            int cut = random.nextInt(cells.size());
            AreaMap map = load(cells.subList(0, cut), cells.subList(cut, cells.size()));

            assertThat(grid(map, 120.01, 30.01)).isEqualTo("n1");
            assertThat(grid(map, 120.01, 30.005)).isEqualTo("s1");
            assertThat(grid(map, 120.015, 30.01)).isEqualTo("n2");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void whenAPointLiesOutside_thenItGoesToTheNearestGridWithinTheBound() {
        AreaMap map = sound(CELLS);

        assertThat(grid(map, 120.005, 29.998)).isEqualTo("s1");
        assertThat(grid(map, 120.005, 29.9976)).isEqualTo("none");
        assertThat(grid(map, 120.022, 30.012)).isEqualTo("n2");
        assertThat(grid(map, 120.0227, 30.012)).isEqualTo("none");
        assertThat(grid(map, -60, -30)).isEqualTo("none");
        assertThat(grid(load("\"nearest_metres\":0,", CELLS), 120.005, 29.99999))
                .isEqualTo("none");
    }

    @Test
    void whenAGridHasAHoleAndAnIsland_thenBothCount() {
        AreaMap map = sound(List.of(
                CITY,
                feature(
                        "g",
                        "grid",
                        "town",
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + ring(120, 30, 0.03) + ","
                                + ring(120.01, 30.01, 0.01) + "],[" + ring(121, 31, 0.01) + "]]}"),
                feature("hole", "grid", "town", polygon(ring(120.01, 30.01, 0.01)))));

        assertThat(grid(map, 120.005, 30.005)).isEqualTo("g");
        assertThat(grid(map, 120.015, 30.015)).isEqualTo("hole");
        assertThat(grid(map, 121.005, 31.005)).isEqualTo("g");
    }

    @Test
    void whenAreasTouch_thenThoseOfOneLevelAreAdjacent() {
        AreaMap map = sound(CELLS);

        assertThat(map.adjacent("s1", "s2")).isTrue();
        assertThat(map.adjacent("s2", "s1")).isTrue();
        assertThat(map.adjacent("s1", "n2")).as("corner").isTrue();
        assertThat(map.adjacent("north", "south")).isTrue();
        assertThat(map.adjacent("s1", "s1")).isFalse();
        assertThat(map.adjacent("n2", "far")).isFalse();
        assertThat(map.adjacent("s1", "north")).as("of two levels").isFalse();
        assertThat(map.adjacent("s1", "nowhere")).isFalse();
    }

    @Test
    void whenALevelIsLeftOut_thenAreasOfTwoLevelsAreStillNotAdjacent() {
        AreaMap map = sound(List.of(
                CITY, NORTH, SOUTH, area("m", "community", "north"), cell("g1", "m", 0, 1), cell("g2", "south", 0, 0)));

        assertThat(map.adjacent("g1", "g2")).isTrue();
        assertThat(map.adjacent("north", "south")).isTrue();
        assertThat(map.adjacent("m", "south")).isFalse();
    }

    @Test
    void whenMetresAreAsked_thenTheyLieBetweenTheCentres() {
        AreaMap map = sound(CELLS);

        assertThat(map.metres("s1", "n1")).isBetween(1_110.0, 1_114.0);
        assertThat(map.metres("n1", "s1")).isEqualTo(map.metres("s1", "n1"));
        assertThat(map.metres("s1", "s1")).isZero();
        assertThat(map.metres("south", "s1")).isBetween(480.0, 484.0);
        assertThat(map.metres("s1", "nowhere")).isNaN();
    }

    @Test
    void whenThereIsNoFile_thenThereIsNoMap() {
        AreaMap none = AreaFiles.load(new RuleBundle(new TreeMap<>(Map.of("areas/notes.yaml", ""))), problems);

        assertThat(none).isSameAs(AreaMap.NONE);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.locate(new Point(0, 0))).isEmpty();
        assertThat(none.metres("a", "b")).isNaN();
    }

    @Test
    void whenTwoMapsAreOfTheSameFiles_thenTheyAreEqual() {
        assertThat(sound(CELLS)).isEqualTo(sound(CELLS)).hasSameHashCodeAs(sound(CELLS));
        assertThat(sound(CELLS)).isNotEqualTo(sound(CELLS.subList(0, 7)));
    }

    /** Each stands in line 5, after a city, a district and a grid. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x | grid | nort | 0 | AREA-PARENT parent 'nort' is not among the areas; did you mean 'north'?",
                "x | district | s1 | - | AREA-ORDER parent 's1' is a grid, which is not above a district; expected city",
                "s1 | street | north | - | AREA-DUPLICATE code 's1' stands at areas/a.geojson:4 already",
                "x | street |  | - | AREA-PARENT parent is missing",
                "x | city |  | - | AREA-CITY a second city, the first is 'town' at areas/a.geojson:2",
                "x | town | north | - | AREA-LEVEL level 'town' is not known; known here: grid, community",
                "x | gird | north | - | AREA-LEVEL level 'gird' is not known; did you mean 'grid'?",
                "x | grid | north | - | AREA-SHAPE geometry is missing; a grid needs a Polygon",
                "x | grid | north | [[120,31],[120.01,31],[120,31.01],[120.01,31.01],[120,31]] | AREA-SHAPE its lines cross",
                "x | grid | north | [[120,31],[120.01,31],[120.01,31.01],[120,31.01]] | AREA-RING the ring is not closed",
                "x | grid | north | [[120,31],[120.01,31],[120,31]] | AREA-RING expected a ring of at least 4",
                "x | grid | north | [[31,120],[31,120.01],[31.01,120],[31,120]] | AREA-PLACE lat is not within -90 and 90: lon and lat seem",
                "x | grid | north | [[31,120],[31,1200],[31.01,120],[31,120]] | AREA-PLACE lat is not within",
                "x | grid | north | [[1300,31],[120.01,31],[120,31.01],[1300,31]] | AREA-PLACE is not on Earth",
                "x | grid | north | [[120,30],[120.005,30],[120.005,30.01],[120,30.01],[120,30]] | AREA-OVERLAP 'x' overlaps 's1' at areas/a.geojson:4 by 100 %",
                "x | grid | north | [[120,30],[120.01,30],[120.01,30.01],[120,30.01],[120,30]] | AREA-OVERLAP 'x' overlaps 's1' at areas/a.geojson:4 by 100 %",
                "x | grid | north | [[120.009,30],[120.02,30],[120.02,30.01],[120.009,30.01],[120.009,30]] | AREA-OVERLAP 'x' overlaps 's1' at areas/a.geojson:4 by 10 %",
            })
    void whenAFeatureIsWrong_thenThatIsReportedWhereItStands(
            String code, String level, String parent, String ring, String problem) {
        String shape = ring.equals("-") || ring.equals("0") ? "null" : polygon(ring);
        String geometry = ring.equals("0") ? polygon(ring(125, 30, 0.01)) : shape;
        load("", List.of(CITY, NORTH, cell("s1", "north", 0, 0), feature(code, level, or(parent), geometry)));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString())
                .matches("areas/a\\.geojson:5:\\d+ .*")
                .contains(problem);
    }

    @Test
    void whenThereIsNoCity_thenNothingIsKnown() {
        assertThat(load("", List.of(area("north", "district", "town")))).isSameAs(AreaMap.NONE);
        assertThat(problems).extracting(Problem::code).containsExactlyInAnyOrder("AREA-CITY", "AREA-PARENT");
    }

    @Test
    void whenManyThingsAreWrong_thenAllAreReportedAtOnceAndTheRestIsKept() {
        AreaMap map = load(
                "\"nearest_metres\":\"far\",",
                List.of(
                        CITY,
                        NORTH,
                        cell("n1", "north", 0, 1),
                        "{\"type\":\"Feature\",\"properties\":{\"level\":\"grid\",\"name\":{\"zh\":\"\"}},\"geometry\":null}",
                        "{}",
                        "7",
                        cell("lost", "nowhere", 3, 3)));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "AREA-VALUE", // nearest_metres
                        "AREA-MISSING", // code
                        "AREA-VALUE", // zh
                        "AREA-MISSING", // en
                        "AREA-SHAPE",
                        "AREA-SYNTAX",
                        "AREA-SYNTAX",
                        "AREA-PARENT");
        assertThat(grid(map, 120.005, 30.015)).isEqualTo("n1");
        assertThat(map.chain("lost")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1 AREA-SYNTAX",
                "[] | 1:1 AREA-SYNTAX expected a FeatureCollection",
                "{\"features\":[} | 1:14 AREA-SYNTAX is not JSON",
                "{\"features\":[]} {} | AREA-SYNTAX is not JSON: something follows",
                "{\"features\":[],\"features\":[]} | AREA-SYNTAX is not JSON: Duplicate",
                "{\"features\":{}} | 1:1 AREA-SYNTAX expected a FeatureCollection"
            })
    void whenAFileIsNoFeatureCollection_thenThatIsReported(String text, String problem) {
        AreaFiles.load(new RuleBundle(new TreeMap<>(Map.of("areas/a.geojson", text))), problems);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains(problem);
    }

    private AreaMap sound(List<String> features) {
        AreaMap map = load("", features);
        assertThat(problems).isEmpty();
        return map;
    }

    private AreaMap load(String members, List<String> features) {
        return AreaFiles.load(
                new RuleBundle(new TreeMap<>(Map.of("areas/a.geojson", file(members, features)))), problems);
    }

    private AreaMap load(List<String> some, List<String> others) {
        return AreaFiles.load(
                new RuleBundle(
                        new TreeMap<>(Map.of("areas/a.geojson", file("", some), "areas/b.geojson", file("", others)))),
                problems);
    }

    private static String file(String members, List<String> features) {
        return "{\"type\":\"FeatureCollection\"," + members + "\"features\":[\n" + String.join(",\n", features)
                + "\n]}";
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    private static String grid(AreaMap map, double lon, double lat) {
        return map.locate(new Point(lon, lat)).map(AreaChain::grid).orElse("none");
    }

    private static String area(String code, String level, String parent) {
        return feature(code, level, parent, "null");
    }

    private static String cell(String code, String parent, int column, int row) {
        return feature(code, "grid", parent, polygon(ring(120 + column / 100.0, 30 + row / 100.0, 0.01)));
    }

    private static String polygon(String... rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + Arrays.toString(rings) + "}";
    }

    private static String ring(double lon, double lat, double size) {
        double east = Math.round((lon + size) * 100) / 100.0;
        double north = Math.round((lat + size) * 100) / 100.0;
        return "[[" + lon + "," + lat + "],[" + east + "," + lat + "],[" + east + "," + north + "],[" + lon + ","
                + north + "],[" + lon + "," + lat + "]]";
    }

    private static String feature(String code, String level, String parent, String geometry) {
        String above = parent.isEmpty() ? "" : ",\"parent\":\"" + parent + "\"";
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"level\":\"" + level
                + "\",\"name\":{\"zh\":\"" + code + "区\",\"en\":\"Area " + code + "\"}" + above + "},\"geometry\":"
                + geometry + "}";
    }
}
