package fengsui.cli.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;

/**
 * What happens when and where. The first hour has one of everything, so that a minute's demo shows it all; the hours
 * after it bring each again, at a place and a moment of the seed's choosing. No place is used twice. Beside it goes the
 * {@link Story}, which is the same on every day.
 */
final class Plan {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final Noise noise;
    private final List<Script> scripts = new ArrayList<>();
    private final List<Spot> taken = new ArrayList<>();

    private Plan(Noise noise) {
        this.noise = noise;
    }

    static List<Script> of(Noise noise, long start) {
        Plan plan = new Plan(noise);
        plan.scripts.addAll(Story.of(start));
        plan.round(0, offset -> start + offset * MINUTE);
        plan.round(1, offset -> start + 3 * HOUR + plan.spread("second", offset));
        plan.round(2, offset -> start + 12 * HOUR + plan.spread("third", offset));
        return List.copyOf(plan.scripts);
    }

    /** One of everything; {@code when} turns minutes from the round's start into a moment. */
    private void round(int round, IntToLongFunction when) {
        add(Places.HOMES, round + " leak", when.applyAsLong(1), Incidents::gasLeak);
        add(Places.BACK_STREETS, round + " broken", when.applyAsLong(9), BrokenSensor::new);
        add(Places.HOMES, round + " fire", when.applyAsLong(15), Incidents::fire);
        add(Places.BACK_STREETS, round + " prank", when.applyAsLong(22), PrankCaller::new);
        add(Places.UNDERPASSES, round + " flood", when.applyAsLong(25), Incidents::flood);
        add(Places.SQUARES, round + " crowd", when.applyAsLong(33), Incidents::crowdSurge);
        add(Places.BACK_STREETS, round + " small", when.applyAsLong(45), Incidents::smallGasLeak);
    }

    private void add(List<Spot> where, String about, long onset, BiFunction<Spot, Long, Script> script) {
        List<Spot> free = where.stream()
                .filter(spot -> !Story.STREETS.contains(spot.area().street()))
                .filter(spot -> !taken.contains(spot))
                .toList();
        Spot spot = free.get(noise.pick(about, free.size()));
        taken.add(spot);
        scripts.add(script.apply(spot, onset));
    }

    /** A later round takes eight hours instead of one, and nothing of it on the minute. */
    private long spread(String round, int offset) {
        long wobble = (long) (noise.unit(round + offset, 0) * 20 * MINUTE) / 1000 * 1000;
        return 8 * MINUTE * offset + wobble;
    }
}
