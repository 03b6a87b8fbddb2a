package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Point;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import fengsui.risk.Measure;
import fengsui.rule.Bundles;
import fengsui.rule.FailureLog;
import fengsui.rule.Hit;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventRowsTest {

    private static final long SHIFT = 7;
    private static final EventHeader HEADER = new EventHeader(
            "e1",
            "alarm",
            new Origin("feed-1", "device-1", new Position("t", 0, 0)),
            new EventTimes(100, 100, 100, false),
            new Place(new AreaChain("g1", "m1", "s1", "d1", "c1"), new Point(120.5, 30.25)),
            new Trust(0.75, 2, 0.5));
    private static final List<Object> COMMON = List.of(
            "e1",
            107L,
            "g1",
            "m1",
            "s1",
            "d1",
            "c1",
            "alarm",
            "feed-1",
            "device-1",
            "device-1",
            0.75,
            0.5,
            2,
            120.5,
            30.25);

    private static SafetyEvent event(EventKind kind) {
        return switch (kind) {
            case SENSOR -> new SensorReading(HEADER, "gas", 1.25, "%LEL", null, null);
            case VIDEO -> new VideoAlert(HEADER, "smoke", "3", null, null, null);
            case HOTLINE -> new HotlineCall(HEADER, "119", "fire", List.of("a", "b"), "device-1", null, "open");
        };
    }

    private static List<Object> whole(EventKind kind) {
        List<Object> whole = new ArrayList<>(COMMON);
        whole.addAll(
                switch (kind) {
                    case SENSOR -> List.of("gas", 1.25, 1_250L, "%LEL");
                    case VIDEO -> List.of("smoke", "3");
                    case HOTLINE -> List.of("119", "fire", new String[] {"a", "b"}, "open");
                });
        whole.add(event(kind));
        return whole;
    }

    private static List<String> columns(EventKind kind) {
        return List.copyOf(EventColumns.of(kind).keySet());
    }

    private static Object[] row(EventKind kind, Set<String> asked) {
        return new EventRows(asked).row(event(kind), SHIFT);
    }

    @ParameterizedTest
    @EnumSource
    void whenAllIsAskedFor_thenAllIsRead(EventKind kind) {
        assertThat(row(kind, Set.copyOf(columns(kind))))
                .usingRecursiveComparison()
                .isEqualTo(whole(kind).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void whenOneColumnIsAskedFor_thenItStandsWhereItAlwaysDoesAndNothingElseIsRead(EventKind kind) {
        List<String> columns = columns(kind);
        for (String column : columns) {
            Object[] expected = new Object[columns.size() + 1];
            int place = columns.indexOf(column);
            expected[place] = whole(kind).get(place);
            expected[columns.size()] = event(kind);

            assertThat(row(kind, Set.of(column, "no-column")))
                    .as(column)
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    @Test
    void whenAnEventHasNoPointAndNoPriority_thenThoseAreNull() {
        Object[] row = new EventRows(Set.of("lon", "lat", "priority", "unit")).row(Sample.gas("1", 0, "g1", 9), 0);

        assertThat(Arrays.stream(row).filter(value -> value != null))
                .containsExactly("%LEL", Sample.gas("1", 0, "g1", 9));
    }

    /** Of one runtime all rules share the rows. */
    @Test
    void whenRulesAskForDifferentColumns_thenEachFindsItsOwn() {
        Map<String, Measure> byMeasure = hits(
                "select s.grid as grid, s.unit as unit from Sensor(value > 5) as s",
                "insert into Odd select s.grid as grid, s.source as who, s as s from Sensor(milli > 5000) as s;\n"
                        + "select o.grid as grid, o.who as who, o.s.quality as trusted from Odd as o",
                "select s.grid as grid, s.property as what from Sensor as s where s.district = 'd1' and s.confidence = 1");

        assertThat(byMeasure)
                .containsOnly(
                        Map.entry("unit", new Measure.Text("%LEL")),
                        Map.entry("who", new Measure.Text("device-g1")),
                        Map.entry("trusted", new Measure.Numeric(1)),
                        Map.entry("what", new Measure.Text("gas")));
    }

    private static Map<String, Measure> hits(String... epls) {
        Map<String, Measure> measures = new TreeMap<>();
        List<Hit> hits = new ArrayList<>();
        FailureLog failures = new FailureLog();
        try (RuleEngine engine =
                RuleCompiler.installed().engine(Bundles.rules(epls).rules(), AreaMap.NONE, failures)) {
            engine.onHit(hits::add);
            engine.advanceTo(Sample.START);
            engine.send(Sample.gas("1", 0, "g1", 9));
        }
        assertThat(failures.byRule()).isEmpty();
        hits.forEach(hit -> measures.putAll(hit.measures()));
        return measures;
    }
}
