package fengsui.cli.sim;

import fengsui.cli.sim.CityGround.Cell;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes {@code rules/areas/fenghai.geojson}: the made-up city with 400 grids, among them those of its devices. The file is
 * made by nothing else.
 */
final class CityAreas {

    /** In the order in which the simulator lays them out. */
    private static final List<String> DISTRICTS = List.of("harbour", "old-town", "riverside", "hillside");

    private static final Map<String, Bilingual> NAMES = Map.ofEntries(
            Map.entry("fenghai", new Bilingual("烽海市", "Fenghai")),
            Map.entry("harbour", new Bilingual("海港区", "Harbour")),
            Map.entry("old-town", new Bilingual("老城区", "Old Town")),
            Map.entry("riverside", new Bilingual("滨河区", "Riverside")),
            Map.entry("hillside", new Bilingual("山麓区", "Hillside")),
            Map.entry("harbour/quay-road", new Bilingual("码头路", "Quay Road")),
            Map.entry("harbour/dock-street", new Bilingual("船坞街", "Dock Street")),
            Map.entry("harbour/market-row", new Bilingual("集市街", "Market Row")),
            Map.entry("old-town/temple-street", new Bilingual("庙前街", "Temple Street")),
            Map.entry("old-town/lantern-lane", new Bilingual("灯笼巷", "Lantern Lane")),
            Map.entry("old-town/drum-tower", new Bilingual("鼓楼", "Drum Tower")),
            Map.entry("riverside/willow-bank", new Bilingual("柳岸", "Willow Bank")),
            Map.entry("riverside/mill-bridge", new Bilingual("磨坊桥", "Mill Bridge")),
            Map.entry("riverside/station-square", new Bilingual("站前广场", "Station Square")),
            Map.entry("hillside/tea-terrace", new Bilingual("茶坡", "Tea Terrace")),
            Map.entry("hillside/college-road", new Bilingual("学院路", "College Road")),
            Map.entry("hillside/beacon-hill", new Bilingual("烽火山", "Beacon Hill")));

    private final List<String> features = new ArrayList<>();

    private CityAreas() {}

    /** The whole file. */
    static String text() {
        CityAreas areas = new CityAreas();
        areas.add("fenghai", "city", "", name("fenghai"), "null");
        for (String district : DISTRICTS) {
            areas.add(district, "district", "fenghai", name(district), "null");
        }
        List<Cell> cells = new CityGround().cells();
        streets().forEach(street -> areas.street(street, cells));
        return "{\"type\":\"FeatureCollection\",\"name\":\"fenghai\",\"nearest_metres\":250,\"features\":[\n"
                + String.join(",\n", areas.features) + "\n]}\n";
    }

    /** As the simulator has them, district by district. */
    private static List<String> streets() {
        return City.spots().stream()
                .map(spot -> spot.area().street())
                .distinct()
                .collect(Collectors.toList());
    }

    private static Bilingual name(String code) {
        Bilingual name = NAMES.get(code);
        if (name == null) {
            throw new IllegalStateException("no name for " + code);
        }
        return name;
    }

    private void street(String street, List<Cell> cells) {
        Bilingual name = name(street);
        int slash = street.indexOf('/');
        add(street, "street", street.substring(0, slash), new Bilingual(name.zh() + "街道", name.en()), "null");
        add(street + "/west", "community", street, new Bilingual(name.zh() + "西社区", name.en() + " West"), "null");
        add(street + "/east", "community", street, new Bilingual(name.zh() + "东社区", name.en() + " East"), "null");
        int number = City.GRIDS;
        int place = streets().indexOf(street);
        for (Cell cell : cells) {
            if (cell.street() == place) {
                grid(street, cell, cell.spot() > 0 ? cell.spot() : ++number);
            }
        }
    }

    private void grid(String street, Cell cell, int number) {
        Bilingual name = name(street);
        String code = street + String.format(Locale.ROOT, "/g%02d", number);
        String ring = cell.ring().stream().map(CityAreas::position).collect(Collectors.joining(","));
        add(
                code,
                "grid",
                street + (cell.west() ? "/west" : "/east"),
                new Bilingual(name.zh() + number + "号网格", name.en() + " " + number),
                "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}");
    }

    private static String position(CityGround.Corner corner) {
        return String.format(Locale.ROOT, "[%.5f,%.5f]", corner.x() / 1e5, corner.y() / 1e5);
    }

    private void add(String code, String level, String parent, Bilingual name, String geometry) {
        String above = parent.isEmpty() ? "" : ",\"parent\":\"" + parent + "\"";
        features.add("{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"level\":\"" + level
                + "\",\"name\":{\"zh\":\"" + name.zh() + "\",\"en\":\"" + name.en() + "\"}" + above
                + "},\"geometry\":" + geometry + "}");
    }
}
