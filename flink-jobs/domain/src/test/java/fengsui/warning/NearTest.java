package fengsui.warning;

import static fengsui.event.EventKind.HOTLINE;
import static fengsui.event.EventKind.SENSOR;
import static fengsui.event.EventKind.VIDEO;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.at;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which signals are of one incident. */
class NearTest {

    private static final DeskRules RULES = new DeskRules(
            Cases.TAXONOMY,
            Cases.RULES.rules(),
            Set.of(),
            fengsui.routing.Routing.NONE,
            fengsui.order.Orders.NONE,
            new Neighbours());

    private final TestBook book = new TestBook(RULES);

    private static Signal in(String grid, long minute, EventKind kind) {
        return at(signal(minute * MINUTE, Severity.SEVERE, kind), grid);
    }

    private static Signal inStreet(long minute) {
        Signal signal = signal(minute * MINUTE, Severity.SEVERE, HOTLINE);
        var chain = Cases.CHAIN.upFrom(Level.STREET);
        return new Signal(
                signal.signalId() + "street",
                signal.rule(),
                "fire",
                chain.at(Level.STREET),
                new fengsui.event.Place(chain, null),
                signal.time(),
                signal.finding(),
                signal.evidence(),
                false);
    }

    @Test
    void whenANeighbouringGridSaysTheSame_thenItIsOneIncidentThatIsSurer() {
        book.onSignal(in("g1", 0, SENSOR));

        Warning raised = book.onSignal(in("g2", 1, VIDEO)).orElseThrow();

        assertThat(raised.changes()).containsExactly(Change.RAISED, Change.SPREAD);
        assertThat(raised.incident().areas()).extracting(area -> area.code()).containsExactly("g1", "g2");
        assertThat(raised.incident().judgement().grade()).isEqualTo(Grade.ORANGE);
        assertThat(raised.changed().en())
                .isEqualTo("Raised from Ⅲ yellow (possible) to Ⅱ orange (observed); It covers 2 areas now");
        assertThat(raised.incident().place().area().grid()).isEqualTo("g1");
    }

    @Test
    void whenItOnlySpreads_thenThatWaitsForTheMinuteToBeOver() {
        book.onSignal(in("g1", 0, SENSOR));

        assertThat(book.onSignal(at(signal(MINUTE + 5000, Severity.SEVERE, SENSOR), "g2")))
                .isEmpty();
        assertThat(book.onSignal(at(signal(MINUTE + 9000, Severity.SEVERE, SENSOR), "g3")))
                .isEmpty();

        assertThat(book.upTo(MINUTE + 9000, 2 * MINUTE)).singleElement().satisfies(told -> {
            assertThat(told.changed().en()).isEqualTo("It covers 3 areas now");
            assertThat(told.incident().issued().sent()).isEqualTo(2 * MINUTE);
        });
    }

    @Test
    void whenTwoTurnOutToBeOne_thenTheOlderTakesTheOtherInAndBothSaySo() {
        book.onSignal(in("g1", 0, SENSOR));
        book.onSignal(in("g3", 1, SENSOR));

        List<Warning> told = book.all(in("g2", 2, SENSOR));

        assertThat(told).hasSize(2);
        Warning ended = told.get(0);
        Warning stands = told.get(1);
        assertThat(ended.endReason()).isEqualTo(EndReason.MERGED);
        assertThat(ended.into()).isEqualTo(stands.incident().incidentId());
        assertThat(stands.changes()).contains(Change.MERGED);
        assertThat(stands.incident().course().spread().merged())
                .containsExactly(ended.incident().incidentId());
        assertThat(stands.incident().areas()).extracting(area -> area.code()).containsExactly("g1", "g2", "g3");
        assertThat(stands.incident().evidence().count()).isEqualTo(3);
    }

    @Test
    void whenAHazardSaysSo_thenNeighboursAreOthers() {
        Hazard apart =
                new Hazard("fire", Cases.FIRE.name(), Cases.FIRE.kind(), 10 * MINUTE, 30 * MINUTE, 10 * MINUTE, false);
        Taxonomy taxonomy = new Taxonomy(Map.of("fire", apart), Cases.TAXONOMY.certainty(), Cases.TAXONOMY.grades());
        TestBook own = new TestBook(
                new DeskRules(taxonomy, RULES.rules(), Set.of(), RULES.routing(), RULES.orders(), RULES.areas()));
        own.onSignal(in("g1", 0, SENSOR));

        assertThat(own.onSignal(in("g2", 1, SENSOR)).orElseThrow().msgType()).isEqualTo(MsgType.ALERT);
    }

    @Test
    void whenAStreetSpeaksAfterItsGrid_thenItIsTheSame() {
        book.onSignal(in("g1", 0, SENSOR));

        Warning raised = book.onSignal(inStreet(1)).orElseThrow();

        assertThat(raised.msgType()).isEqualTo(MsgType.UPDATE);
        assertThat(raised.incident().area()).isEqualTo(Cases.area());
    }

    @Test
    void whenAGridSpeaksAfterItsStreet_thenItIsTheSameAndAFarOneIsNot() {
        book.onSignal(inStreet(0));

        assertThat(book.onSignal(in("g1", 1, SENSOR)).orElseThrow().msgType()).isEqualTo(MsgType.UPDATE);
        assertThat(book.onSignal(in("g9", 2, SENSOR)).orElseThrow().msgType()).isEqualTo(MsgType.ALERT);
    }

    @Test
    void whenItSpreadsFartherThanAnIncidentMay_thenAnotherBegins() {
        List<Warning> told = new java.util.ArrayList<>();
        IntStream.rangeClosed(1, Spot.MOST_AREAS + 2)
                .forEach(grid -> told.addAll(book.all(at(signal(grid * 1000L, Severity.SEVERE, SENSOR), "g" + grid))));

        assertThat(told).filteredOn(record -> record.msgType() == MsgType.ALERT).hasSize(2);
    }
}
