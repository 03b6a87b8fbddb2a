package fengsui.job.testkit;

import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Long random streams for {@link ReplayRules}, for jobs in a small cluster. */
public final class RandomStreams {

    private static final int GRIDS = 4;
    private static final long MINUTE = 60_000;

    /** Less than machines may be late, by the bound of the stream and a step of its readers. */
    private static final int LATEST = (int) (5 * MINUTE);

    private static final int LATER = 10;

    private RandomStreams() {}

    /** Events of {@code minutes}, in the order of their arrival: one in four is minutes late. */
    public static List<SafetyEvent> arriving(long seed, int minutes, int count) {
        Random random = new Random(seed);
        record Sent(long arrival, SafetyEvent event) {}
        return new RunEvents(random, GRIDS)
                .within(minutes, count).stream()
                        .map(event -> new Sent(
                                event.eventTime() + random.nextInt(random.nextInt(4) == 0 ? LATEST : 2_000), event))
                        .sorted(Comparator.comparingLong(Sent::arrival))
                        .map(Sent::event)
                        .toList();
    }

    /** The same, with one in {@code share} coming once more, up to {@code LATER} places after it. */
    public static List<SafetyEvent> repeating(List<SafetyEvent> arriving, long seed, int share) {
        Random random = new Random(seed);
        List<SafetyEvent> all = new ArrayList<>(arriving);
        for (int place = arriving.size() - 1; place >= 0; place--) {
            if (random.nextInt(share) == 0) {
                int later = Math.min(all.size(), place + 1 + random.nextInt(LATER));
                all.add(later, arriving.get(place));
            }
        }
        return List.copyOf(all);
    }

    /** The middle of such a stream, epoch milliseconds. */
    public static long middle(int minutes) {
        return RunEvents.START + minutes * MINUTE / 2;
    }
}
