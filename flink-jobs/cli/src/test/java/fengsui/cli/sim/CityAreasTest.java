package fengsui.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaFiles;
import fengsui.rule.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped areas of the made-up city. */
class CityAreasTest {

    private static final Path RULES = Path.of("../../rules");
    private static final List<Problem> PROBLEMS = new ArrayList<>();
    private static AreaMap map = AreaMap.NONE;

    @BeforeAll
    static void load() {
        map = AreaFiles.load(RuleFiles.read(RULES), PROBLEMS);
    }

    /** Where it is not, the right one lies in {@code target} afterwards. */
    @Test
    void whenTheCityIsMade_thenItIsTheFileThatIsShipped() throws IOException {
        String made = CityAreas.text();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("fenghai.geojson"), made);

        assertThat(Files.readString(RULES.resolve("areas/fenghai.geojson")))
                .as("rules/areas/fenghai.geojson, made anew at flink-jobs/cli/target/fenghai.geojson")
                .isEqualTo(made);
        assertThat(made.length()).isLessThan(150_000);
    }

    @Test
    void whenADeviceOfTheSimulatorIsLookedUp_thenItStandsInItsOwnGrid() {
        assertThat(PROBLEMS).isEmpty();
        assertThat(City.spots())
                .hasSize(96)
                .allSatisfy(spot -> assertThat(map.locate(spot.point())).contains(spot.area()));
    }

    /** Grids overlap nowhere, or the file would have problems. */
    @Test
    void whenPointsAreStrewnOverTheCity_thenEachFallsIntoOneOfItsGrids() {
        String exact = CityAreas.text().replace("\"nearest_metres\":250", "\"nearest_metres\":0");
        AreaMap own = AreaFiles.load(new RuleBundle(new TreeMap<>(Map.of("areas/a.geojson", exact))), PROBLEMS);
        Random random = new Random(3);
        Set<String> grids = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            Point point = new Point(random.nextDouble(123.393, 123.480), random.nextDouble(29.591, 29.678));
            Optional<AreaChain> found = own.locate(point);
            assertThat(found).as("%s", point).isPresent();
            grids.add(found.orElseThrow().grid());
        }
        assertThat(grids).hasSize(400);
    }

    @Test
    void whenAreasAreNeighboursOnTheMap_thenTheyAreAdjacent() {
        assertThat(map.adjacent("harbour/quay-road/g01", "harbour/quay-road/g02"))
                .isTrue();
        assertThat(map.adjacent("harbour/quay-road/g01", "harbour/quay-road/g03"))
                .isFalse();
        assertThat(map.adjacent("harbour", "hillside"))
                .as("at the middle of the city")
                .isTrue();
        assertThat(map.adjacent("harbour/quay-road", "harbour/market-row")).isFalse();
        assertThat(map.metres("harbour/quay-road/g01", "harbour/quay-road/g02")).isBetween(250.0, 370.0);
        assertThat(map.level("harbour/quay-road/west")).contains(Level.COMMUNITY);
        assertThat(map.name("harbour/quay-road/g01").orElseThrow().zh()).isEqualTo("码头路1号网格");
    }
}
