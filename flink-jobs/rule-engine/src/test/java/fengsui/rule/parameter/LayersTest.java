package fengsui.rule.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.calendar.Calendar;
import fengsui.calendar.Hours;
import fengsui.calendar.Mode;
import fengsui.calendar.When;
import fengsui.text.Bilingual;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final int OVERLAYS = 1_000;
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final String[] MODES = {"c", "a", "d", "b"};

    /** Each of some hours, so that there are hours of none, one and several. */
    private static final Calendar CALENDAR = new Calendar(
            ZoneOffset.UTC, List.of(mode("c", 2, 9), mode("a", 6, 14), mode("d", 8, 10), mode("b", 20, 3)));

    private static final List<Parameter> DECLARED = List.of(parameter("limit"), parameter("seen"), parameter("never"));

    private static Mode mode(String code, int from, int to) {
        Hours hours = new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
        return new Mode(
                code, new Bilingual(code, code), List.of(new When.Recurring(List.of(), List.of(), List.of(hours))));
    }

    private static Parameter parameter(String name) {
        return new Parameter(name, ParameterKind.VALUE, ParameterType.NUMBER, "cm", -1.0, null, null, "because");
    }

    @Test
    void whenOneOfAThousandOverlaysIsAskedFor_thenItIsTheOneASearchFinds() {
        Random random = new Random(42);
        List<Overlay> overlays = overlays(random);
        Parameters parameters = new Parameters(DECLARED, overlays, CALENDAR, Level.GRID);
        Set<Object> found = new HashSet<>();
        for (int i = 0; i < 400; i++) {
            AreaChain area = chain(random);
            long time = random.nextInt(24 * 60) * 60_000L;

            for (ParameterInForce inForce : parameters.at(area, time)) {
                Overlay expected = search(overlays, inForce.name(), area, time);
                assertThat(inForce.overlay()).isSameAs(expected);
                assertThat(inForce.value())
                        .isEqualTo(
                                expected == null
                                        ? Double.valueOf(-1)
                                        : expected.set().get(inForce.name()));
                assertThat(inForce.why()).isEqualTo(expected == null ? "because" : expected.why());
                found.add(inForce.value());
            }
        }
        assertThat(found)
                .as("overlays that were in force, and the own value")
                .hasSizeGreaterThan(100)
                .contains(-1.0);
    }

    /** Of one area and mode each. */
    private static List<Overlay> overlays(Random random) {
        Map<String, Overlay> overlays = new TreeMap<>();
        while (overlays.size() < OVERLAYS) {
            AreaChain chain = chain(random);
            int level = random.nextInt(LEVELS.size() + 1);
            Area area = level == LEVELS.size() ? null : chain.at(LEVELS.get(level));
            String mode = random.nextBoolean() ? null : MODES[random.nextInt(MODES.length)];
            TreeMap<String, Object> set = new TreeMap<>();
            set.put(random.nextBoolean() ? "limit" : "seen", (double) overlays.size());
            if (area != null || mode != null) {
                overlays.putIfAbsent(area + " " + mode, new Overlay(area, mode, set, "why " + overlays.size()));
            }
        }
        return new ArrayList<>(overlays.values());
    }

    private static AreaChain chain(Random random) {
        int grid = random.nextInt(512);
        return new AreaChain("g" + grid, "m" + grid / 2, "s" + grid / 8, "d" + grid / 64, "c");
    }

    /** Level by level, in each of them mode by mode. */
    private static @Nullable Overlay search(List<Overlay> overlays, String name, AreaChain chain, long time) {
        List<@Nullable String> modes = new ArrayList<>(CALENDAR.at(time));
        modes.add(null);
        List<@Nullable Area> areas = new ArrayList<>();
        for (Level level : LEVELS) {
            areas.add(chain.at(level));
        }
        areas.add(null);
        for (Area area : areas) {
            for (String mode : modes) {
                for (Overlay overlay : overlays) {
                    if (Objects.equals(overlay.area(), area)
                            && Objects.equals(overlay.mode(), mode)
                            && overlay.set().containsKey(name)) {
                        return overlay;
                    }
                }
            }
        }
        return null;
    }

    @Test
    void whenAnAreaIsNotKnown_thenWhatHoldsEverywhereIsInForce() {
        Overlay district = new Overlay(new Area(Level.DISTRICT, "d1"), null, new TreeMap<>(Map.of("limit", 1.0)), "a");
        Overlay everywhere = new Overlay(null, "a", new TreeMap<>(Map.of("limit", 2.0)), "b");
        Layers<String> layers = Layers.of(
                List.of(district, everywhere), CALENDAR.codes(), overlay -> List.of(), overlay -> overlay.why());

        assertThat(layers.levels()).containsExactly(Level.DISTRICT);
        assertThat(layers.find(new String[] {null}, Set.of("a"))).isEqualTo("b");
        assertThat(layers.find(new String[] {"d1"}, Set.of("a"))).isEqualTo("a");
        assertThat(layers.find(new String[] {"d2"}, Set.of())).isNull();
    }
}
