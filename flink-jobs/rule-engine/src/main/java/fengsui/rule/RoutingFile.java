package fengsui.rule;

import fengsui.calendar.Calendar;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.risk.Grade;
import fengsui.routing.ModeNoise;
import fengsui.routing.Noise;
import fengsui.routing.Routing;
import fengsui.routing.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads {@code routing.yaml}. */
final class RoutingFile {

    private static final String CODE = "ROUTING";
    private static final String CASE = "case";

    private final RoutingGround ground;

    private RoutingFile(RoutingGround ground) {
        this.ground = ground;
    }

    /** Empty, and a problem, where anything is wrong. */
    static Optional<Routing> read(String text, RoutingGround ground, Problems problems) {
        Optional<Routing> routing =
                YamlReader.fields(text, problems).map(file -> new RoutingFile(ground).routing(file));
        return problems.none() ? routing : Optional.empty();
    }

    /** The roles that there are, sound or not; empty where the file does not say. */
    static Optional<Names> roles(String text) {
        return YamlReader.fields(text, new Problems(BundlePaths.ROUTING, CODE, new ArrayList<>()))
                .flatMap(file -> file.optionalFields("units"))
                .map(units -> UnitSection.names(new TreeSet<>(units.keys())));
    }

    private Routing routing(YamlFields file) {
        YamlFields section = file.fields("units");
        Map<String, Unit> units = UnitSection.read(section);
        Names roles = UnitSection.names(units.keySet());
        RouteSection routes = new RouteSection(ground, roles);
        Routing routing = new Routing(
                ground.calendar().orElse(Calendar.NONE).zone(),
                units,
                file.list("routes").stream().map(routes::read).toList(),
                file.optionalFields("ackBy").map(RoutingFile::ackBy).orElse(Map.of()),
                file.optionalFields(CASE).map(RoutingFile::stands).orElse(Routing.NONE.caseMillis()),
                file.optionalFields("noise").map(this::noise).orElse(Noise.NONE),
                file.optionalFields("modes").map(this::modes).orElse(List.of()),
                file.optionalFields("exercise").map(at -> exercise(at, roles)).orElse(List.of()));
        file.done();
        return routing;
    }

    /** The graver, the sooner. */
    private static Map<Grade, Long> ackBy(YamlFields at) {
        Map<Grade, Long> millis = new EnumMap<>(Grade.class);
        String graver = "";
        long longest = 0;
        for (Grade grade : Grade.values()) {
            String colour = grade.colour();
            if (at.has(colour)) {
                long own = positive(at, colour);
                if (own > 0 && own < longest) {
                    at.report(colour, "ORDER", "is shorter than '" + graver + "', which is graver; make it as long");
                }
                millis.put(grade, own);
                graver = colour;
                longest = Math.max(longest, own);
            }
        }
        at.done();
        return millis;
    }

    private static long stands(YamlFields at) {
        long millis = positive(at, "stands");
        at.done();
        return millis;
    }

    private static long positive(YamlFields at, String key) {
        long millis = at.duration(key);
        if (at.has(key) && millis == 0) {
            at.report(key, "VALUE", "is 0 or no duration, expected longer");
        }
        return millis;
    }

    private Noise noise(YamlFields at) {
        return NoiseSection.read(at, ground);
    }

    private List<ModeNoise> modes(YamlFields modes) {
        List<ModeNoise> all = new ArrayList<>();
        for (String mode : modes.keys()) {
            ground.modes().check(modes, mode, mode, modes.at(mode));
            YamlFields at = modes.fields(mode);
            all.add(new ModeNoise(mode, noise(at.fields("noise"))));
            at.done();
        }
        return all;
    }

    private static List<String> exercise(YamlFields at, Names roles) {
        List<String> to = RouteSection.to(at, roles);
        at.done();
        return to;
    }
}
