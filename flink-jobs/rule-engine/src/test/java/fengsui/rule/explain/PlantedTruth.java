package fengsui.rule.explain;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** What the rules of {@link Explained} must say, worked out without any engine. All in one grid, one device. */
final class PlantedTruth {

    private PlantedTruth() {}

    /** Readings every 10 to 39 s, in tenths, about the limit. */
    static List<SafetyEvent> readings(SplittableRandom random, int count) {
        List<SafetyEvent> events = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < count; i++) {
            time += 10_000 + random.nextInt(30) * 1000L;
            events.add(Sample.gas("e" + (100 + i), time, "g1", 10 + random.nextInt(250) / 10.0));
        }
        return events;
    }

    /** Calls every 1 to 30 s from few callers. */
    static List<SafetyEvent> calls(SplittableRandom random, int count) {
        List<SafetyEvent> events = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < count; i++) {
            time += 1000 + random.nextInt(30) * 1000L;
            events.add(Sample.call("e" + (100 + i), time, "g1", "caller" + random.nextInt(5)));
        }
        return events;
    }

    /** The greatest limit with which two readings in a row make the run fire; less than any limit where none does. */
    static double greatestLimit(List<SafetyEvent> events) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < events.size(); i++) {
            double before = ((SensorReading) events.get(i - 1)).value();
            double now = ((SensorReading) events.get(i)).value();
            boolean near = events.get(i).eventTime() - events.get(i - 1).eventTime() <= 60_000;
            if (near && before != now) {
                greatest = Math.max(greatest, Math.min(before, now));
            }
        }
        return greatest;
    }

    /** The most different callers within 60 s. */
    static long mostCallers(List<SafetyEvent> events) {
        return events.stream()
                .flatMapToLong(last -> LongStream.of(events.stream()
                        .filter(event ->
                                event.eventTime() <= last.eventTime() && event.eventTime() > last.eventTime() - 60_000)
                        .map(SafetyEvent::witness)
                        .distinct()
                        .count()))
                .max()
                .orElse(0);
    }

    static List<SafetyEvent> without(List<SafetyEvent> events, SafetyEvent one) {
        return events.stream().filter(event -> event != one).toList();
    }
}
