package fengsui.warning;

import static fengsui.warning.Cases.MINUTE;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.Place;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.RuleRef;
import fengsui.risk.Score;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.routing.Inhibition;
import fengsui.routing.ModeNoise;
import fengsui.routing.Noise;
import fengsui.routing.Routing;
import fengsui.text.Bilingual;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some hours of a district of two streets and four communities, the same for the same seed: many hazards at once. */
final class RandomTown {

    private static final long HALF = MINUTE / 2;
    private static final int LENGTH = 120;
    private static final int GRIDS = 8;
    private static final List<String> HAZARDS = List.of("fire", "air", "crowd", "flood");
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final List<EventKind> KINDS = List.of(EventKind.values());
    private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());
    private static final List<Level> LEVELS = List.of(Level.values());

    private final Random random;
    final DeskRules rules;
    /** What reaches the desk when. */
    final NavigableMap<Long, Tray> trays = new TreeMap<>();

    RandomTown(long seed) {
        random = new Random(seed);
        rules = rules();
        NavigableMap<Long, List<Signal>> signals = new TreeMap<>();
        NavigableMap<Long, List<Score>> scores = new TreeMap<>();
        int many = 2 + random.nextInt(60);
        for (int i = 0; i < many; i++) {
            // Bursts, so that incidents begin, end and touch.
            long time = (random.nextInt(3) * 40L + random.nextInt(12)) * MINUTE + random.nextInt(2) * HALF;
            signals.computeIfAbsent(time, none -> new ArrayList<>()).add(signal("s" + i, time));
            if (random.nextInt(3) == 0) {
                long scored = time + random.nextInt(6) * MINUTE;
                scores.computeIfAbsent(scored, none -> new ArrayList<>()).add(score(scored));
            }
        }
        signals.keySet().forEach(time -> trays.put(time, Tray.EMPTY));
        scores.keySet().forEach(time -> trays.put(time, Tray.EMPTY));
        DeskRules begins = random.nextInt(3) == 0 ? rules() : null;
        long when = random.nextInt(LENGTH) * MINUTE;
        if (begins != null) {
            trays.put(when, Tray.EMPTY);
        }
        trays.replaceAll((time, none) -> new Tray(
                begins != null && time == when ? begins : null,
                scores.getOrDefault(time, List.of()),
                signals.getOrDefault(time, List.of())));
    }

    private DeskRules rules() {
        Map<String, Hazard> hazards = HAZARDS.stream().collect(Collectors.toMap(Function.identity(), this::hazard));
        Taxonomy taxonomy = new Taxonomy(hazards, Cases.TAXONOMY.certainty(), Cases.TAXONOMY.grades());
        Map<String, RuleHome> homes = HAZARDS.stream()
                .collect(Collectors.toMap(RandomTown::rule, hazard -> new RuleHome(hazard, Level.GRID)));
        Routing routing = new Routing(
                ZoneOffset.UTC,
                Map.of(),
                List.of(),
                Map.of(Grade.RED, 3 * MINUTE),
                LENGTH * MINUTE,
                noise(),
                List.of(new ModeNoise("surge", noise())),
                List.of());
        AreaMap areas = random.nextInt(3) > 0 ? AreaMap.NONE : new Neighbours();
        return new DeskRules(taxonomy, homes, Set.of(), routing, orders(), areas);
    }

    private Hazard hazard(String code) {
        return new Hazard(code, new Bilingual(code, code), HazardKind.of("Fire"), 10 * MINUTE, 30 * MINUTE);
    }

    private static String rule(String hazard) {
        return hazard + "/smoke";
    }

    private Noise noise() {
        List<Inhibition> inhibitions = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            inhibitions.add(new Inhibition("fire", certainty(), Set.of("air"), level()));
        }
        if (random.nextInt(3) == 0) {
            inhibitions.add(new Inhibition("air", certainty(), Set.of("crowd"), level()));
        }
        if (random.nextInt(6) == 0) {
            inhibitions.add(new Inhibition("crowd", certainty(), Set.of("fire", "air"), level()));
        }
        Map<Grade, Level> grouped = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            if (random.nextInt(3) == 0) {
                grouped.put(grade, level());
            }
        }
        return new Noise(inhibitions, grouped, random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(3));
    }

    private Certainty certainty() {
        return CERTAINTIES.get(random.nextInt(3));
    }

    private Level level() {
        return LEVELS.get(random.nextInt(4));
    }

    private Orders orders() {
        Orders orders = Orders.NONE;
        for (int i = random.nextInt(3); i > 0; i--) {
            orders = orders.and(new Silence(
                    chain().at(level()),
                    random.nextBoolean() ? hazard() : null,
                    random.nextBoolean(),
                    time(),
                    time(),
                    "office",
                    "test"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            orders = orders.and(new ModeOrder("surge", chain().at(level()), time(), time(), "office", "test"));
        }
        return orders;
    }

    private long time() {
        return random.nextInt(LENGTH) * MINUTE;
    }

    private String hazard() {
        return HAZARDS.get(random.nextInt(HAZARDS.size()));
    }

    private AreaChain chain() {
        return chain(random.nextInt(GRIDS));
    }

    private static AreaChain chain(int grid) {
        return new AreaChain("g" + grid, "c" + grid / 2, "s" + grid / 4, "d1", "city");
    }

    private Signal signal(String id, long time) {
        String hazard = hazard();
        AreaChain chain = chain();
        EventKind[] kinds = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> KINDS.get(random.nextInt(3)))
                .toArray(EventKind[]::new);
        Signal like = Cases.signal(time, SEVERITIES.get(random.nextInt(4)), kinds);
        return new Signal(
                id + "@" + time,
                new RuleRef(rule(hazard), 1, "0123456789ab", "fire-brigade"),
                hazard,
                chain.at(Level.GRID),
                new Place(chain, null),
                time,
                like.finding(),
                like.evidence(),
                false);
    }

    private Score score(long time) {
        AreaChain chain = chain();
        Score like = Cases.score(time, random.nextInt(100));
        return new Score(hazard(), chain.at(Level.GRID), chain, time, like.points(), 1, like.contributions());
    }
}
