package fengsui.cli.sim;

import static fengsui.cli.sim.Reporter.call;
import static fengsui.cli.sim.Reporter.seen;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.risk.Grade;
import java.util.ArrayList;
import java.util.List;

/** The true incidents: each takes a place and the moment it begins. */
final class Incidents {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60_000;

    private Incidents() {}

    /** Gas rises past the lower half of what can explode, and two neighbours smell it. */
    static Script gasLeak(Spot spot, long onset) {
        Ramp ramp = Ramp.ofMinutes(onset, 6, 9, 4, 60);
        List<SafetyEvent> reports = List.of(
                call(spot, onset + 200 * SECOND, "gas-smell", "c-leak-1-" + onset / MINUTE),
                call(spot, onset + 310 * SECOND, "gas-smell", "c-leak-2-" + onset / MINUTE));
        return new Rising(
                truth("gas leak, smelt by neighbours", "gas-leak", spot, ramp, Grade.RED),
                Property.GAS,
                spot,
                ramp,
                reports);
    }

    /** Gas rises past the alarm set point and no further; nobody is at home to smell it. */
    static Script smallGasLeak(Spot spot, long onset) {
        Ramp ramp = Ramp.ofMinutes(onset, 5, 8, 4, 32);
        return new Rising(
                truth("small gas leak, nobody at home", "gas-leak", spot, ramp, Grade.YELLOW),
                Property.GAS,
                spot,
                ramp,
                List.of());
    }

    /** Smoke at the detector, then in the picture, then flames, and three people call. */
    static Script fire(Spot spot, long onset) {
        Ramp ramp = Ramp.ofMinutes(onset, 4, 10, 6, 15);
        List<SafetyEvent> reports = List.of(
                seen(spot, onset + 85 * SECOND, "smoke", 0.82),
                seen(spot, onset + 150 * SECOND, "flame", 0.91),
                call(spot, onset + 135 * SECOND, "fire", "c-fire-1-" + onset / MINUTE),
                call(spot, onset + 190 * SECOND, "fire", "c-fire-2-" + onset / MINUTE),
                call(spot, onset + 260 * SECOND, "fire", "c-fire-3-" + onset / MINUTE));
        return new Rising(
                truth("fire: detector, camera and callers", "fire", spot, ramp, Grade.RED),
                Property.SMOKE,
                spot,
                ramp,
                reports);
    }

    /** Water comes up in an underpass; two drivers call. */
    static Script flood(Spot spot, long onset) {
        Ramp ramp = Ramp.ofMinutes(onset, 15, 20, 20, 80);
        List<SafetyEvent> reports = List.of(
                call(spot, onset + 6 * MINUTE, "flood", "c-flood-1-" + onset / MINUTE),
                call(spot, onset + 9 * MINUTE, "flood", "c-flood-2-" + onset / MINUTE));
        return new Rising(
                truth("underpass under water", "flood", spot, ramp, Grade.RED),
                Property.WATER_LEVEL,
                spot,
                ramp,
                reports);
    }

    /** A square fills up; its camera sees it too. */
    static Script crowdSurge(Spot spot, long onset) {
        Ramp ramp = Ramp.ofMinutes(onset, 10, 8, 10, 1400);
        List<SafetyEvent> reports = new ArrayList<>();
        for (int minute = 7; minute <= 18; minute++) {
            reports.add(seen(spot, onset + minute * MINUTE + 20 * SECOND, "crowd", 0.7 + minute * 0.01));
        }
        reports.add(call(spot, onset + 11 * MINUTE, "crowd", "c-crowd-1-" + onset / MINUTE));
        return new Rising(
                truth("crowd surge on a square", "crowd", spot, ramp, Grade.ORANGE),
                Property.CROWD_COUNT,
                spot,
                ramp,
                reports);
    }

    private static Truth truth(String what, String hazard, Spot spot, Ramp ramp, Grade expected) {
        return new Truth(what, hazard, spot.area().at(Level.GRID), ramp.from(), ramp.end(), expected);
    }
}
