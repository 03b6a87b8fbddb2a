package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.rule.Bundles;
import fengsui.rule.Hit;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the checker promises: with the shortest memory that it lets a rule have, an engine that knows the events of the last
 * {@code memory} of one grid alone says of that grid what one says that has seen everything.
 */
class FiniteMemoryTest {

    private static final int SEEDS = Integer.getInteger("seeds", 12);

    @Test
    void whenARuleIsTaken_thenItsMemoryIsEnough() {
        int spoke = 0;
        long first = Long.getLong("seed", 0);
        for (long seed = first; seed < first + SEEDS; seed++) {
            Random random = new Random(seed);
            String epl = new Blend(random).rule();
            Rule rule = shortest(epl).orElseThrow(() -> new AssertionError(epl));
            List<SafetyEvent> day = day(random);
            List<Hit> all = run(rule, day);
            spoke += all.isEmpty() ? 0 : 1;
            for (int i = 0; i < 4; i++) {
                long cut = Sample.START + random.nextInt(60) * 5_000L + random.nextInt(3) - 1;
                String grid = "g" + random.nextInt(2);
                List<SafetyEvent> known = day.stream()
                        .filter(event -> event.eventTime() >= cut - rule.memoryMillis())
                        .filter(event -> event.area().grid().equals(grid))
                        .toList();
                assertThat(said(run(rule, known), cut, grid))
                        .as("seed %d, %d ms, cut at %d: %s", seed, rule.memoryMillis(), cut - Sample.START, epl)
                        .isEqualTo(said(all, cut, grid));
            }
        }
        assertThat(spoke).isGreaterThan(SEEDS / 2);
    }

    private static List<String> said(List<Hit> hits, long from, String grid) {
        return hits.stream()
                .filter(hit -> hit.time() >= from && hit.area().equals(grid))
                .map(hit -> hit.time() + " " + new TreeMap<>(hit.measures()) + ids(hit))
                .sorted()
                .toList();
    }

    private static List<String> ids(Hit hit) {
        return hit.events().stream()
                .map(tagged -> tagged.role() + tagged.event().eventId())
                .sorted()
                .toList();
    }

    /** With the shortest memory that is let through, in steps of five seconds up to three minutes. */
    private static Optional<Rule> shortest(String epl) {
        int refused = 0;
        int taken = 36;
        while (taken - refused > 1) {
            int middle = (refused + taken) / 2;
            if (loaded(epl, middle * 5).isEmpty()) {
                refused = middle;
            } else {
                taken = middle;
            }
        }
        return loaded(epl, taken * 5);
    }

    private static Optional<Rule> loaded(String epl, int seconds) {
        String text = Bundles.rule(epl).replace("memory: 60 s", "memory: " + seconds + " s");
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("r/0.yaml", text));
        assertThat(loaded.problems())
                .as(epl)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("RULE-MEMORY"));
        return loaded.ruleSet().rules().stream().findFirst();
    }

    private static List<Hit> run(Rule rule, List<SafetyEvent> events) {
        List<Hit> hits = new ArrayList<>();
        try (RuleEngine engine = RuleCompiler.installed().engine(List.of(rule), AreaMap.NONE, (id, time, message) -> {
            throw new AssertionError(message);
        })) {
            engine.onHit(hits::add);
            for (SafetyEvent event : events) {
                engine.advanceTo(event.eventTime());
                engine.send(event);
            }
            engine.advanceTo(Sample.START + 900_000);
        }
        return hits;
    }

    /** Readings and calls of two grids, at times at which windows end or next to them, in order. */
    private static List<SafetyEvent> day(Random random) {
        List<SafetyEvent> events = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            long time = Sample.START + random.nextInt(60) * 5_000L + random.nextInt(3) - 1;
            events.add(event(random, 1_000 + random.nextInt(9_000) + "-" + i, time));
        }
        events.sort(Comparator.comparingLong(SafetyEvent::eventTime).thenComparing(SafetyEvent::eventId));
        return events;
    }

    private static SafetyEvent event(Random random, String id, long time) {
        String grid = "g" + random.nextInt(2);
        EventHeader header = new EventHeader(
                id,
                "test",
                // Devices wander: one name is found in both grids.
                new Origin("canonical", "device-" + random.nextInt(3), new Position("t", 0, 0)),
                new EventTimes(time, time, time, false),
                new Place(new AreaChain(grid, "m", "s", "d", "c"), null),
                new Trust(1, null, 1));
        return switch (random.nextInt(4)) {
            case 0 -> new HotlineCall(header, "119", "gas-smell", List.of(), "caller", null, null);
            case 1 -> new SensorReading(header, "smoke", random.nextInt(10), "%", null, null);
            default -> new SensorReading(header, "gas", random.nextInt(10), "%", null, null);
        };
    }
}
