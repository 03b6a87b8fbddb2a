package fengsui.cli.chaos.truth;

import fengsui.event.Place;
import fengsui.event.SafetyEvent;
import java.util.List;

/** One danger, at a place where nothing else ever happens: what is said of it, and that it is warned of. */
enum Episode {
    /** A smoke detector in alarm, which reads more later: the warning is raised to another grade. */
    SMOKE {
        @Override
        List<Integer> steps() {
            return List.of(0, 2_000, 9_000);
        }

        @Override
        SafetyEvent says(int step, String name, Place place, Town.When when) {
            double[] values = {5.5, 6.25, 14.75};
            return Town.reading("smoke-" + name, place, when, "smoke", values[step]);
        }
    },
    /** Something lies on the road: seen, and seen again. */
    OBJECT {
        @Override
        List<Integer> steps() {
            return List.of(0, 31_000);
        }

        @Override
        SafetyEvent says(int step, String name, Place place, Town.When when) {
            return Town.seen("camera-" + name, place, when, "fallen-object", 0.75 + step / 8.0);
        }
    },
    /** Gas above the limit. */
    GAS {
        @Override
        List<Integer> steps() {
            return List.of(0, 1_000, 2_000);
        }

        @Override
        SafetyEvent says(int step, String name, Place place, Town.When when) {
            return Town.reading("gas-" + name, place, when, "gas", 28 + 1.5 * step);
        }
    },
    /** Several callers report a fire. */
    CALLS {
        @Override
        List<Integer> steps() {
            return List.of(0, 2_000, 4_000);
        }

        @Override
        SafetyEvent says(int step, String name, Place place, Town.When when) {
            return Town.call("line-" + name, place, when, "fire");
        }
    };

    /** From the first word of any of them to its last, seconds. */
    static final int LONGEST = 32;

    /** When each thing is said, milliseconds since it began. */
    abstract List<Integer> steps();

    abstract SafetyEvent says(int step, String name, Place place, Town.When when);
}
