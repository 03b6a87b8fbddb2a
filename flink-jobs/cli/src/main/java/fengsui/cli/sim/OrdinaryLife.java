package fengsui.cli.sim;

import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What cameras and callers report on any day: unsure pictures, and what people ring up about. */
record OrdinaryLife(Noise noise) {

    /** How often a camera reports something, in a minute. */
    private static final double SIGHTINGS = 1.0 / 45;

    /** How many calls come in from one grid, in a minute. */
    private static final double CALLS = 1.0 / 240;

    private static final long MINUTE = 60_000;

    /** Of what is seen, nothing is sure enough to act on. */
    private static final double SUREST = 0.5;

    private static final List<String> LABELS =
            List.of("intrusion", "collision", "crowd", "smoke", "intrusion", "water");

    private static final List<String> CATEGORIES =
            List.of("noise-complaint", "road", "medical", "noise-complaint", "road");

    /** The reports of the minute that begins at {@code start}, in any order. */
    List<SafetyEvent> minute(long start) {
        List<SafetyEvent> reports = new ArrayList<>();
        for (Spot spot : Places.CAMERAS) {
            if (happens("sighting " + spot.grid(), start, SIGHTINGS)) {
                reports.add(sighting(spot, start));
            }
        }
        for (Spot spot : City.spots()) {
            if (happens("call " + spot.grid(), start, CALLS)) {
                reports.add(call(spot, start));
            }
        }
        return reports;
    }

    private boolean happens(String about, long start, double chance) {
        return noise.unit(about, start) < chance;
    }

    private SafetyEvent sighting(Spot spot, long start) {
        String label = any(LABELS, "label " + spot.grid(), start);
        double confidence = 0.15 + (SUREST - 0.15) * noise.unit("confidence " + spot.grid(), start);
        return Reporter.seen(spot, within(spot, start), label, confidence);
    }

    private SafetyEvent call(Spot spot, long start) {
        String category = any(CATEGORIES, "category " + spot.grid(), start);
        String caller =
                String.format(Locale.ROOT, "sim.%09d", (long) (noise.unit("caller " + spot.grid(), start) * 1e9));
        return Reporter.call(spot, within(spot, start), category, caller);
    }

    private String any(List<String> words, String about, long start) {
        return words.get((int) (noise.unit(about, start) * words.size()));
    }

    private long within(Spot spot, long start) {
        return start + (long) (noise.unit("when " + spot.grid(), start) * MINUTE);
    }
}
