package fengsui.cli.chaos.truth;

import fengsui.codec.CanonicalEventJson;
import fengsui.event.EventKind;
import fengsui.event.Place;
import fengsui.event.SafetyEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is written second by second, which follows from the plan, the partitions and the time of the start alone. Every
 * second a danger begins; around it devices say that all is well. Immutable.
 */
final class LoadScript {

    /** At the end dangers are over, and only devices speak that say that all is well. */
    static final Duration TAIL = Duration.ofSeconds(10);

    /**
     * By then all that was warned of is over. Time jumps there at the end, as it does after a long silence. No further than
     * a record may be ahead of when it was written.
     */
    static final Duration AFTERWARDS = Duration.ofHours(6);

    /** The clock of a device that is wrong: what it tells cannot be. */
    private static final long YEAR = Duration.ofDays(365).toMillis();

    /** What such a device tells counts as of when it was received. */
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private static final int SECOND = 1_000;

    /** Every so many seconds somebody writes what is no event, and a device says again what it has said. */
    private static final int SLIP_EVERY = 7;

    /** Of the dangers, so many in all come to one that a device with a wrong clock tells of, or a feed that stops. */
    private static final int DISTURBED = 5;

    private static final List<Episode> DANGERS = List.of(Episode.values());

    private static final double SENSORS = 0.8;
    private static final double CAMERAS = 0.9;

    private final Plan plan;
    private final int partitions;
    private final long start;

    /**
     * @param partitions of each topic
     * @param start epoch milliseconds
     */
    LoadScript(Plan plan, int partitions, long start) {
        this.plan = plan;
        this.partitions = partitions;
        this.start = start;
    }

    /** How many seconds there are, the last of which makes the jump. */
    int seconds() {
        return (int) plan.length().plus(TAIL).toSeconds() + 1;
    }

    /** Of the second {@code number}, in the order in which they are due. */
    List<Line> second(int number) {
        List<Line> lines = new ArrayList<>();
        if (number == seconds() - 1) {
            pulse(number, AFTERWARDS.toMillis(), lines);
            return lines;
        }
        background(number, lines);
        for (int began = Math.max(0, number - Episode.LONGEST); began <= number; began++) {
            episode(began, number, lines);
        }
        held(number, lines);
        slips(number, lines);
        lines.sort(Comparator.comparingLong(Line::due));
        return lines;
    }

    /** How many dangers there are, each of which is warned of. */
    int episodes() {
        return (int) Math.max(1, plan.length().toSeconds() - Episode.LONGEST);
    }

    // --- that all is well -------------------------------------------------------------------------------------------

    /** One device of each partition at least, so that none is ever silent. */
    private void background(int second, List<Line> lines) {
        int pulses = partitions * EventKind.values().length;
        pulse(second, 0, lines);
        int others = Math.max(0, (int) Math.round(plan.eventsPerSecond() - pulses - wordsOfDangers()));
        for (int device = 0; device < others; device++) {
            lines.add(ordinary(device, second * (long) SECOND + device * (long) SECOND / others));
        }
        if (skews()) {
            long due = second * (long) SECOND;
            Town.When when = new Town.When(start + due, due, YEAR);
            lines.add(line(due, second % partitions, calm(EventKind.SENSOR, "ahead", 0, when)));
        }
    }

    private static double wordsOfDangers() {
        return DANGERS.stream()
                .mapToInt(danger -> danger.steps().size())
                .average()
                .orElse(0);
    }

    private void pulse(int second, long ahead, List<Line> lines) {
        for (EventKind kind : EventKind.values()) {
            for (int partition = 0; partition < partitions; partition++) {
                long due = second * (long) SECOND + partition * (long) SECOND / partitions;
                String name = "pulse-" + partition;
                Town.When when = new Town.When(start + due + ahead, due + ahead, 0);
                lines.add(line(due, partition, calm(kind, name, partition, when)));
            }
        }
    }

    private Line ordinary(int device, long due) {
        double share = new SplittableRandom(device).nextDouble();
        EventKind kind = share < SENSORS ? EventKind.SENSOR : share < CAMERAS ? EventKind.VIDEO : EventKind.HOTLINE;
        Town.When when = new Town.When(start + due, due, 0);
        return line(due, device % partitions, calm(kind, "calm-" + device, device, when));
    }

    private SafetyEvent calm(EventKind kind, String name, int number, Town.When when) {
        Place place = Town.place(number % plan.areas(), name);
        return switch (kind) {
            case SENSOR -> Town.reading("gas-" + name, place, when, "gas", chance(when.id() * 31 + number) * 3);
            case VIDEO -> Town.seen("camera-" + name, place, when, "fallen-object", 0.25);
            case HOTLINE -> Town.call("line-" + name, place, when, "enquiry");
        };
    }

    // --- dangers ----------------------------------------------------------------------------------------------------

    private void episode(int began, int second, List<Line> lines) {
        if (began >= episodes()) {
            return;
        }
        Episode episode = danger(began);
        for (int step = 0; step < episode.steps().size(); step++) {
            long due = began * (long) SECOND + offset(began) + episode.steps().get(step);
            if (due / SECOND == second && !(late(began) && isHeld(due))) {
                lines.add(word(episode, began, step, due, due));
            }
        }
    }

    private Line word(Episode episode, int began, int step, long due, long said) {
        Place place = Town.place(began % plan.areas(), "e" + began);
        Town.When when = new Town.When(start + said, said, skews() && began % DISTURBED == 1 ? HOUR : 0);
        return line(due, began % partitions, episode.says(step, "e" + began, place, when));
    }

    private boolean skews() {
        return plan.disturbances().contains(Disturbance.CLOCK_SKEW);
    }

    /** Dangers begin at any instant of their second, but no two words of a device share one. */
    private int offset(int began) {
        return (int) (chance(began) * (SECOND - 1));
    }

    private Episode danger(int began) {
        return DANGERS.get(new SplittableRandom(plan.seed() * 1_000_003L + began).nextInt(DANGERS.size()));
    }

    /** Between 0 and 1, in thousandths. */
    private double chance(long of) {
        return new SplittableRandom(plan.seed() * 7_919L + of).nextInt(SECOND) / (double) SECOND;
    }

    // --- a feed that stops ------------------------------------------------------------------------------------------

    private boolean late(int began) {
        return plan.disturbances().contains(Disturbance.LATE) && began % DISTURBED == 2;
    }

    private long holdFrom() {
        return plan.length().toMillis() / 4;
    }

    /** Longer than any feed is waited for, and not longer than it may be late. */
    private long holdTo() {
        return holdFrom()
                + Math.min(plan.length().toMillis() / 4, Duration.ofMinutes(4).toMillis());
    }

    private boolean isHeld(long due) {
        return due >= holdFrom() && due < holdTo();
    }

    /** All that was held back, at once. */
    private void held(int second, List<Line> lines) {
        if (!plan.disturbances().contains(Disturbance.LATE) || second != holdTo() / SECOND) {
            return;
        }
        for (int began = 0; began < episodes(); began++) {
            Episode episode = danger(began);
            for (int step = 0; late(began) && step < episode.steps().size(); step++) {
                long said =
                        began * (long) SECOND + offset(began) + episode.steps().get(step);
                if (isHeld(said)) {
                    lines.add(word(episode, began, step, holdTo(), said));
                }
            }
        }
    }

    // --- what is no news --------------------------------------------------------------------------------------------

    private void slips(int second, List<Line> lines) {
        if (second % SLIP_EVERY != SLIP_EVERY - 1) {
            return;
        }
        long due = second * (long) SECOND + SECOND / 2;
        byte[] noEvent = ("{\"eventId\": \"slip-" + second + "\", \"kind\"").getBytes(StandardCharsets.UTF_8);
        lines.add(new Line(due, EventKind.SENSOR, second % partitions, "slip", noEvent));
        lines.stream()
                .filter(line -> line.key().startsWith("gas-pulse"))
                .findFirst()
                .ifPresent(line -> lines.add(new Line(due, line.kind(), line.partition(), line.key(), line.value())));
    }

    private static Line line(long due, int partition, SafetyEvent event) {
        return new Line(due, event.kind(), partition, event.sourceId(), CanonicalEventJson.write(event));
    }
}
