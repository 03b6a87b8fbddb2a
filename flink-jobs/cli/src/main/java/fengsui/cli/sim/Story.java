package fengsui.cli.sim;

import static fengsui.cli.sim.Reporter.call;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.risk.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens on every day whatever its seed, in the first hour and at fixed places, so that a dispatcher can be told
 * beforehand what to do about it. The places belong to the day's story alone.
 */
final class Story {

    /** Where it happens: nothing else does. */
    static final List<String> STREETS =
            List.of("harbour/market-row", "riverside/station-square", "hillside/college-road");

    private static final long SECOND = 1000;
    private static final long MINUTE = 60_000;

    private final long start;

    private Story(long start) {
        this.start = start;
    }

    static List<Script> of(long start) {
        Story story = new Story(start);
        Spot burning = spot("hillside/college-road/g07");
        return List.of(
                // It goes on after dispatch has found that it is none.
                story.smoke("a kitchen full of steam", "hillside/college-road/g03", 9, 14),
                // An announced drill: over within the silence that is ordered for it, and beyond its end.
                story.smoke("smoke machine, tried before the drill", "harbour/market-row/g03", 5, 2),
                story.smoke("smoke machine, late in the drill", "harbour/market-row/g07", 41, 2),
                story.twoCallers(spot("riverside/station-square/g06"), 30),
                story.carbonMonoxide(burning, 43),
                story.stoveFire(burning, 46),
                Fog.from(start + 8 * MINUTE));
    }

    private static Spot spot(String grid) {
        return City.spots().stream()
                .filter(spot -> spot.grid().equals(grid))
                .findFirst()
                .orElseThrow();
    }

    private long at(int minute) {
        return start + minute * MINUTE;
    }

    /** One detector for some minutes, and nobody else. */
    private Script smoke(String what, String grid, int minute, int minutes) {
        Ramp ramp = Ramp.ofMinutes(at(minute), 1, minutes - 1, 1, 7);
        Spot spot = spot(grid);
        return new Rising(truth(what, "fire", spot, ramp, Grade.BLUE), Property.SMOKE, spot, ramp, List.of());
    }

    /** One short of what rules ask for, but while a surge is ordered. */
    private Script twoCallers(Spot spot, int minute) {
        Ramp ramp = Ramp.ofMinutes(at(minute), 1, 1, 1, 0);
        List<SafetyEvent> reports = List.of(
                call(spot, at(minute), "fire", "c-square-1"),
                call(spot, at(minute) + 50 * SECOND, "fire", "c-square-2"));
        return new Rising(
                truth("two callers see smoke on the square", "fire", spot, ramp, null),
                Property.SMOKE,
                spot,
                ramp,
                reports);
    }

    private Script carbonMonoxide(Spot spot, int minute) {
        Ramp ramp = Ramp.ofMinutes(at(minute), 2, 7, 4, 90);
        return new Rising(
                truth("carbon monoxide of a stove", "toxic-gas", spot, ramp, Grade.BLUE),
                Property.INDOOR_CO,
                spot,
                ramp,
                List.of());
    }

    /** Smoke at the detector, and two who call. */
    private Script stoveFire(Spot spot, int minute) {
        Ramp ramp = Ramp.ofMinutes(at(minute), 2, 10, 3, 9);
        List<SafetyEvent> reports = List.of(
                call(spot, at(minute) + 140 * SECOND, "fire", "c-stove-1"),
                call(spot, at(minute) + 195 * SECOND, "fire", "c-stove-2"));
        return new Rising(
                truth("the stove sets a kitchen on fire", "fire", spot, ramp, Grade.YELLOW),
                Property.SMOKE,
                spot,
                ramp,
                reports);
    }

    private static Truth truth(String what, String hazard, Spot spot, Ramp ramp, @Nullable Grade expected) {
        Area area = spot.area().at(Level.GRID);
        return new Truth(what, hazard, area, ramp.from(), ramp.end(), expected);
    }
}
