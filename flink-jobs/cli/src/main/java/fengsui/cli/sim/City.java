package fengsui.cli.sim;

import fengsui.area.AreaChain;
import fengsui.area.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The made-up city: four districts of three streets, eight grids along each street, two communities to a street. It lies
 * where on the map there is only sea.
 */
final class City {

    static final String CODE = "fenghai";

    static final int GRIDS = 8;
    static final int GRIDS_PER_COMMUNITY = 4;

    static final double LON = 123.40;
    static final double LAT = 29.60;
    static final double DISTRICT_STEP = 0.045;
    static final double STREET_STEP = 0.012;
    static final double GRID_STEP = 0.0032;

    /** A district with its streets. */
    private record District(String name, List<String> streets) {}

    private static final List<District> DISTRICTS = List.of(
            new District("harbour", List.of("quay-road", "dock-street", "market-row")),
            new District("old-town", List.of("temple-street", "lantern-lane", "drum-tower")),
            new District("riverside", List.of("willow-bank", "mill-bridge", "station-square")),
            new District("hillside", List.of("tea-terrace", "college-road", "beacon-hill")));

    private City() {}

    /** Every grid, district by district and along each street. */
    static List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int district = 0; district < DISTRICTS.size(); district++) {
            List<String> streets = DISTRICTS.get(district).streets();
            for (int street = 0; street < streets.size(); street++) {
                for (int grid = 1; grid <= GRIDS; grid++) {
                    spots.add(spot(district, street, grid));
                }
            }
        }
        return List.copyOf(spots);
    }

    /** Every street's grid with this number, counted from 1. */
    static List<Spot> numbered(int number) {
        String ending = ending(number);
        return spots().stream().filter(spot -> spot.grid().endsWith(ending)).toList();
    }

    static int numberOf(Spot spot) {
        return Integer.parseInt(spot.grid().substring(spot.grid().length() - 2));
    }

    private static Spot spot(int district, int street, int number) {
        String districtCode = DISTRICTS.get(district).name();
        String streetCode =
                districtCode + "/" + DISTRICTS.get(district).streets().get(street);
        String community = streetCode + (number <= GRIDS_PER_COMMUNITY ? "/west" : "/east");
        AreaChain area = new AreaChain(streetCode + ending(number), community, streetCode, districtCode, CODE);
        int row = district / 2;
        int column = district % 2;
        double lon = LON + column * DISTRICT_STEP + number * GRID_STEP;
        double lat = LAT + row * DISTRICT_STEP + street * STREET_STEP;
        return new Spot(area, new Point(rounded(lon), rounded(lat)));
    }

    private static String ending(int number) {
        return String.format(Locale.ROOT, "/g%02d", number);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
