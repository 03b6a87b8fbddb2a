package fengsui.cli.sim;

import java.util.List;

/** Which of a street's grids has what: a square, an underpass, a weather post, cameras. */
final class Places {

    static final List<Spot> WEATHER = City.numbered(3);
    static final List<Spot> SQUARES = City.numbered(5);
    static final List<Spot> UNDERPASSES = City.numbered(8);

    /** Grids with a large kitchen or boiler room. */
    static final List<Spot> BOILERS = City.numbered(7);

    /** Grids with a camera; the odd ones have a smoke sensor too. */
    static final List<Spot> CAMERAS =
            City.spots().stream().filter(spot -> City.numberOf(spot) % 4 <= 1).toList();

    /** Grids with homes in which something may burn: a camera and a smoke sensor, and not a square. */
    static final List<Spot> HOMES = City.numbered(1);

    /** Grids with nothing but a gas detector and, at times, somebody who calls. */
    static final List<Spot> BACK_STREETS = City.numbered(2);

    private Places() {}

    /** The name of the camera in {@code spot}. */
    static String camera(Spot spot) {
        return "camera." + spot.grid().replace('/', '.');
    }
}
