package fengsui.console.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fengsui.area.AreaChain;
import fengsui.codec.RuleBundle;
import fengsui.order.Orders;
import fengsui.rule.RuleFiles;
import fengsui.testkit.ProjectFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CityTest {

    private final City city = new City();

    private JsonNode grids() throws IOException {
        return JsonMapper.builder().build().readTree(city.grids());
    }

    @Test
    void whenTheRulesOfTheRepositoryArePublished_thenItsHazardsGridsAndRulesAreKnown() throws IOException {
        city.take(RuleFiles.read(ProjectFiles.root().resolve("rules")));
        assertThat(city.hazards()).extracting(City.HazardName::code).contains("gas-leak", "fire");
        assertThat(city.hazards()).extracting(City.HazardName::zh).contains("燃气泄漏");
        assertThat(grids().path("features")).isNotEmpty().allSatisfy(grid -> {
            assertThat(grid.path("geometry").path("type").asText()).contains("Polygon");
            assertThat(grid.path("properties").path("name").path("en").asText()).isNotBlank();
            assertThat(grid.path("id")).isEqualTo(grid.path("properties").path("code"));
        });
    }

    @Test
    void whenGridsLieInOtherAreas_thenThoseAreNamedToo() throws IOException {
        city.take(RuleFiles.read(ProjectFiles.root().resolve("rules")));
        JsonNode names = grids().path("names");
        assertThat(grids().path("features"))
                .allSatisfy(grid -> assertThat(names.path(
                                        grid.path("properties").path("parent").asText())
                                .path("zh")
                                .asText())
                        .isNotBlank());
        assertThat(names.path("old-town").path("en").asText()).isEqualTo("Old Town");
    }

    @Test
    void whenNothingIsPublished_thenTheMapIsEmpty() throws IOException {
        assertThat(grids().path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(grids().path("features")).isEmpty();
        Circumstances anywhere = new Circumstances(new AreaChain("g", "c", "s", "d", "city"), 0, Orders.NONE);
        assertThat(city.rules(List.of("gas/spike"), anywhere).orElseThrow()).isEmpty();
    }

    @Test
    void whenAFileIsBroken_thenTheOthersAreShown() throws IOException {
        city.take(new RuleBundle(new TreeMap<>(Map.of(
                "areas/a.geojson",
                "{\"features\":[",
                "areas/b.geojson",
                "{\"features\":[{\"properties\":{\"code\":\"g1\",\"level\":\"grid\",\"name\":{\"zh\":\"一\",\"en\":\"One\"}},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}"))));
        assertThat(grids().path("features")).hasSize(1);
    }
}
