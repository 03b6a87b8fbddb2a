package fengsui.warning;

import static fengsui.event.EventKind.SENSOR;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.at;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.event.Timeline;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.routing.Noise;
import fengsui.routing.Routing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Incidents that nobody was told of by themselves come out all the same, each once, in a record that alarms nobody. */
class UntoldTest {

    private static final Noise GROUPED = new Noise(List.of(), Map.of(Grade.YELLOW, Level.DISTRICT), Integer.MAX_VALUE);

    /** On one day of works, nobody is to hear of a street. */
    private static final Silence WORKS = new Silence(
            new Area(Level.STREET, "s1"), "fire", true, 1_440 * MINUTE, 2_880 * MINUTE, "control-room", "works");

    private final TestDesk desk = new TestDesk(new Timeline<>(new DeskRules(
            Cases.TAXONOMY,
            Map.of(),
            Set.of(),
            new Routing(ZoneOffset.UTC, Map.of(), List.of(), Map.of(), 60 * MINUTE, GROUPED, List.of(), List.of()),
            Orders.NONE.and(WORKS),
            AreaMap.NONE)));

    private static Signal fire(long minute, String grid) {
        return at(signal(minute * MINUTE, Severity.SEVERE, SENSOR), grid);
    }

    private List<String> lines(Iterable<Warning> records) {
        List<Warning> all = new ArrayList<>();
        records.forEach(all::add);
        return CanonicalState.of(all).text().lines().toList();
    }

    @Test
    void whenOneIsToldInsideAnotherToItsEnd_thenItComesOutOnceBeyondCorrection() {
        desk.found(fire(0, "g1")).found(fire(2, "g2")).found(fire(5, "g1")).at(30 * MINUTE);
        assertThat(lines(desk.topic)).singleElement().asString().startsWith("fire grid:g1 closed");
        assertThat(desk.untold).as("it may still be corrected").isEmpty();

        desk.end();
        assertThat(lines(desk.untold.values())).singleElement().asString().startsWith("fire grid:g2 closed");
        assertThat(desk.untold.values())
                .singleElement()
                .extracting(
                        Warning::msgType, record -> record.incident().issued().revision())
                .containsExactly(MsgType.CANCEL, 1);
        assertThat(CanonicalState.of(desk.topic)
                        .and(List.copyOf(desk.untold.values()))
                        .incidents())
                .hasSize(2);
    }

    @Test
    void whenOneIsSilencedToItsEnd_thenItComesOutThoughNothingElseHappens() {
        desk.at(1_450 * MINUTE).found(fire(1_450, "g1")).end();
        assertThat(desk.topic).isEmpty();
        assertThat(lines(desk.untold.values())).singleElement().asString().startsWith("fire grid:g1 closed");
    }

    @Test
    void whenItWasToldBeforeItWasKnownToBelongInside_thenItsOwnRecordsSayWhatItWas() {
        desk.found(fire(2, "g2"))
                .found(fire(5, "g1"))
                .at(6 * MINUTE)
                .late(fire(0, "g1"))
                .end();
        assertThat(lines(desk.topic)).hasSize(2);
        assertThat(desk.untold).isEmpty();
    }

    @Test
    void whenItNeverWas_thenItDoesNotComeOut() {
        Signal never = fire(2, "g2");
        desk.found(fire(0, "g1")).found(never).at(3 * MINUTE).withdrawn(never).end();
        assertThat(lines(desk.topic)).hasSize(1);
        assertThat(desk.untold).isEmpty();
    }
}
