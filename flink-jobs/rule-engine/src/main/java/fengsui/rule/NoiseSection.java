package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.routing.Inhibition;
import fengsui.routing.Noise;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code noise} of {@code routing.yaml}, or of one of its modes. */
final class NoiseSection {

    private static final int MOST = 1_000_000;
    private static final Map<String, Level> LEVELS = Labels.of(Level.values(), Level::label);

    private final RoutingGround ground;
    private final Problems problems;
    private final Map<String, List<String>> holds = new HashMap<>();
    private final Map<String, Mark> marks = new HashMap<>();

    private NoiseSection(RoutingGround ground, Problems problems) {
        this.ground = ground;
        this.problems = problems;
    }

    static Noise read(YamlFields at, RoutingGround ground) {
        return new NoiseSection(ground, at.problems()).noise(at);
    }

    private Noise noise(YamlFields at) {
        List<Inhibition> inhibitions =
                at.list("inhibit").stream().map(this::inhibition).toList();
        checkRings();
        Noise noise = new Noise(
                inhibitions,
                at.optionalFields("group").map(NoiseSection::grouped).orElse(Map.of()),
                at.optionalFields("cap").map(NoiseSection::cap).orElse(Noise.NONE.cap()));
        at.done();
        return noise;
    }

    private Inhibition inhibition(YamlFields at) {
        String by = ground.hazards().one(at, "by");
        Inhibition inhibition = new Inhibition(
                by,
                at.oneOf("certainty", Labels.of(Certainty.values(), Certainty::label)),
                Set.copyOf(held(at, by)),
                at.oneOf("within", LEVELS));
        at.done();
        return inhibition;
    }

    private List<String> held(YamlFields at, String by) {
        List<String> held = ground.hazards().all(at, "holds");
        if (held.isEmpty()) {
            at.report("holds", "MISSING", "names no hazard; add those that are told inside '" + by + "'");
        }
        if (held.contains(by)) {
            at.report("holds", "RING", "names '" + by + "' itself, which would then never be told; leave it out");
        }
        holds.computeIfAbsent(by, name -> new ArrayList<>())
                .addAll(held.stream().filter(hazard -> !hazard.equals(by)).toList());
        marks.putIfAbsent(by, at.at("holds"));
        return held;
    }

    /** Each inside the other would be told nowhere. */
    private void checkRings() {
        for (List<String> ring :
                Rings.among(marks.keySet().stream().sorted().toList(), by -> holds.getOrDefault(by, List.of()))) {
            problems.report(
                    marks.getOrDefault(ring.get(0), Mark.START),
                    "RING",
                    "hazards that hold each other, so that none is told by itself: " + String.join(" → ", ring) + " → "
                            + ring.get(0) + "; let one of them hold no other");
        }
    }

    private static Map<Grade, Level> grouped(YamlFields at) {
        Map<Grade, Level> grouped = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            if (at.has(grade.colour())) {
                grouped.put(grade, at.oneOf(grade.colour(), LEVELS));
            }
        }
        if (grouped.remove(Grade.RED) != null) {
            at.report("red", "VALUE", "cannot be grouped: every red warning is told by itself; leave it out");
        }
        at.done();
        return grouped;
    }

    private static int cap(YamlFields at) {
        int cap = at.integer("warnings", 1, MOST);
        at.done();
        return cap;
    }
}
