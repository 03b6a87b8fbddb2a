package fengsui.warning;

import static fengsui.event.EventKind.SENSOR;
import static fengsui.event.EventKind.VIDEO;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.at;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.event.Place;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.routing.Inhibition;
import fengsui.routing.ModeNoise;
import fengsui.routing.Noise;
import fengsui.routing.Routing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told inside something else, and what is not told for a while. Nothing is ever lost. */
class NoiseTest {

    private static final Hazard AIR = new Hazard(
            "air", new fengsui.text.Bilingual("空气", "Bad air"), HazardKind.of("Env"), 10 * MINUTE, 30 * MINUTE);

    private static final Taxonomy TAXONOMY =
            new Taxonomy(Map.of("fire", Cases.FIRE, "air", AIR), Cases.TAXONOMY.certainty(), Cases.TAXONOMY.grades());

    private static final Inhibition FIRE_EXPLAINS_AIR =
            new Inhibition("fire", Certainty.OBSERVED, Set.of("air"), Level.GRID);

    private static TestBook book(Noise noise, Orders orders) {
        Routing routing = new Routing(
                ZoneOffset.UTC, Map.of(), List.of(), Map.of(), 60 * MINUTE, noise, List.of(SURGE), List.of());
        return new TestBook(new DeskRules(TAXONOMY, Map.of(), Set.of(), routing, orders, AreaMap.NONE));
    }

    private static final ModeNoise SURGE =
            new ModeNoise("surge", new Noise(List.of(), Map.of(Grade.YELLOW, Level.DISTRICT), Integer.MAX_VALUE));

    private static Signal fire(long minute, String grid) {
        return at(signal(minute * MINUTE, Severity.SEVERE, SENSOR), grid);
    }

    private static Signal air(long minute) {
        Signal like = signal(minute * MINUTE, Severity.MODERATE, SENSOR);
        return new Signal(
                like.signalId() + "air",
                like.rule(),
                "air",
                like.area(),
                like.place(),
                like.time(),
                like.finding(),
                like.evidence(),
                false);
    }

    private static Orders silence(@Nullable String hazard, Level level, boolean red) {
        return Orders.NONE.and(
                new Silence(Cases.CHAIN.at(level), hazard, red, 5 * MINUTE, 15 * MINUTE, "control-room", "works"));
    }

    private static List<String> brief(List<Warning> told) {
        return told.stream()
                .map(record -> record.incident().hazard().code() + " "
                        + record.incident().area().code() + " "
                        + record.msgType().label() + " "
                        + record.changes().stream().map(Change::label).toList())
                .toList();
    }

    @Test
    void whenAFireIsConfirmed_thenTheBadAirOfTheSameGridIsToldInsideItUntilItIsOver() {
        TestBook book = book(new Noise(List.of(FIRE_EXPLAINS_AIR), Map.of(), Integer.MAX_VALUE), Orders.NONE);
        List<Warning> told = new ArrayList<>();
        told.addAll(book.all(air(0)));
        told.addAll(book.all(fire(1, "g1")));
        told.addAll(book.all(signal(2 * MINUTE, Severity.SEVERE, VIDEO)));
        told.addAll(book.upTo(2 * MINUTE, 5 * MINUTE));
        told.addAll(book.all(air(6)));
        told.addAll(book.upTo(6 * MINUTE, 13 * MINUTE));

        assertThat(brief(told))
                .containsExactly(
                        "air g1 Alert [issued]",
                        "fire g1 Alert [issued]",
                        "fire g1 Update [raised, holds]",
                        "air g1 Update [held]",
                        "fire g1 Cancel [ended]",
                        "air g1 Update [released]");
        assertThat(told.get(2).incident().course().telling().inside())
                .extracting(Inside::hazard)
                .containsExactly("air");
        assertThat(told.get(3).incident().course().telling().held())
                .isEqualTo(new Held(told.get(2).incident().incidentId(), HoldReason.INHIBITED));
    }

    @Test
    void whenAFireIsOnlySuspected_thenBadAirIsToldByItself() {
        TestBook book = book(new Noise(List.of(FIRE_EXPLAINS_AIR), Map.of(), Integer.MAX_VALUE), Orders.NONE);
        book.all(fire(0, "g1"));

        assertThat(brief(book.all(air(1)))).containsExactly("air g1 Alert [issued]");
    }

    @Test
    void whenAKindAndGradeIsGrouped_thenTheFirstTellsOfTheOthersOnceAMinute() {
        TestBook book = book(new Noise(List.of(), Map.of(Grade.YELLOW, Level.STREET), Integer.MAX_VALUE), Orders.NONE);
        List<Warning> told = new ArrayList<>();
        for (int grid = 1; grid <= 9; grid++) {
            told.addAll(book.all(at(signal(grid * 1000L, Severity.SEVERE, SENSOR), "g" + grid)));
        }
        told.addAll(book.upTo(9000, MINUTE));

        assertThat(brief(told)).containsExactly("fire g1 Alert [issued]", "fire g1 Update [holds]");
        assertThat(told.get(1).incident().course().telling().insideCount()).isEqualTo(8);
        assertThat(told.get(1).changed().en()).isEqualTo("8 other incidents are told inside it");
    }

    @Test
    void whenMoreBeginInAMinuteThanTheCap_thenTheRestIsFoldedAndRedIsNot() {
        TestBook book = book(new Noise(List.of(), Map.of(), 3), Orders.NONE);
        List<Warning> told = new ArrayList<>();
        for (int grid = 1; grid <= 20; grid++) {
            told.addAll(book.all(at(signal(grid * 100L, Severity.SEVERE, SENSOR), "g" + grid)));
        }
        told.addAll(book.all(at(signal(5000, Severity.EXTREME, SENSOR, VIDEO), "g30")));
        told.addAll(book.upTo(5000, MINUTE));

        assertThat(told).filteredOn(record -> record.msgType() == MsgType.ALERT).hasSize(4);
        assertThat(told.stream()
                        .flatMap(record -> record.incident().course().telling().inside().stream())
                        .map(Inside::incidentId)
                        .distinct())
                .hasSize(17);
    }

    @Test
    void whenASilenceHolds_thenNothingBeginsAndWhatBeganStillEnds() {
        TestBook book = book(Noise.NONE, silence("fire", Level.STREET, false));
        List<Warning> told = new ArrayList<>();
        told.addAll(book.all(fire(0, "g1")));
        told.addAll(book.upTo(0, 6 * MINUTE));
        told.addAll(book.all(fire(6, "g2")));
        told.addAll(book.upTo(6 * MINUTE, 14 * MINUTE));
        told.addAll(book.all(fire(14, "g2")));
        told.addAll(book.upTo(14 * MINUTE, 16 * MINUTE));

        assertThat(brief(told))
                .containsExactly("fire g1 Alert [issued]", "fire g1 Cancel [ended]", "fire g2 Alert [issued]");
        assertThat(told.get(2).incident().issued().sent()).isEqualTo(15 * MINUTE);
    }

    @Test
    void whenASilenceIsBroad_thenRedIsToldAllTheSameUnlessItSaysSo() {
        Signal red = signal(6 * MINUTE, Severity.EXTREME, SENSOR, VIDEO);

        assertThat(book(Noise.NONE, silence(null, Level.GRID, false)).all(red)).hasSize(1);
        assertThat(book(Noise.NONE, silence("fire", Level.DISTRICT, false)).all(red))
                .hasSize(1);
        assertThat(book(Noise.NONE, silence("fire", Level.DISTRICT, true)).all(red))
                .isEmpty();
        assertThat(book(Noise.NONE, silence("fire", Level.GRID, false)).all(red))
                .isEmpty();
    }

    @Test
    void whenAModeHolds_thenItsNoiseControlHoldsAndEachWarningSaysSo() {
        ModeOrder surge = new ModeOrder(
                "surge", Cases.CHAIN.at(Level.DISTRICT), 5 * MINUTE, 12 * MINUTE, "control-room", "marathon");
        TestBook book = book(Noise.NONE, Orders.NONE.and(surge));
        List<Warning> told = new ArrayList<>();
        told.addAll(book.all(fire(0, "g1")));
        told.addAll(book.all(fire(4, "g9")));
        told.addAll(book.upTo(4 * MINUTE, 6 * MINUTE));
        told.addAll(book.all(fire(7, "g1")));
        told.addAll(book.all(fire(7, "g9")));
        told.addAll(book.upTo(7 * MINUTE, 13 * MINUTE));

        assertThat(brief(told))
                .containsExactly(
                        "fire g1 Alert [issued]",
                        "fire g9 Alert [issued]",
                        "fire g9 Update [held, mode]",
                        "fire g1 Update [holds, mode]",
                        "fire g9 Update [released, mode]",
                        "fire g1 Update [holds, mode]");
        assertThat(told.get(3).incident().course().modes()).containsExactly("surge");
        assertThat(told.get(5).incident().course().modes()).isEmpty();
    }

    @Test
    void whenWhatIsFoldedIsOfAGroupedGrade_thenItLeadsNoGroup() {
        Noise noise = new Noise(List.of(), Map.of(Grade.YELLOW, Level.STREET), 1);
        TestBook book = book(noise, Orders.NONE);
        Signal elsewhere = signal(0, Severity.EXTREME, SENSOR);
        book.all(at(elsewhere, "g1"));
        book.all(fireAt(1000, "g2", "s2"));
        book.all(fireAt(2000, "g3", "s2"));

        assertThat(book.book.snapshot().incidents())
                .extracting(incident -> incident.course().telling().held())
                .extracting(held -> held == null ? "" : held.why().label())
                .containsExactly("", "folded", "folded");
    }

    private static Signal fireAt(long time, String grid, String street) {
        Signal like = at(signal(time, Severity.SEVERE, SENSOR), grid);
        AreaChain chain = new AreaChain(grid, "c" + street, street, "d1", "city");
        return new Signal(
                like.signalId(),
                like.rule(),
                like.hazard(),
                like.area(),
                new Place(chain, null),
                like.time(),
                like.finding(),
                like.evidence(),
                false);
    }

    /** The bad air is of the same grade as the fire, and older: it is arranged first. */
    @Test
    void whenAFireIsToldInsideAnother_thenNoBadAirIsToldInsideIt() {
        Inhibition any = new Inhibition("fire", Certainty.UNLIKELY, Set.of("air"), Level.GRID);
        TestBook book =
                book(new Noise(List.of(any), Map.of(Grade.YELLOW, Level.STREET), Integer.MAX_VALUE), Orders.NONE);
        book.all(fire(0, "g2"));
        List<Warning> told = new ArrayList<>(book.all(yellowAir()));
        told.addAll(book.all(fire(1, "g1")));

        assertThat(brief(told)).containsExactly("air g1 Alert [issued]");
    }

    private static Signal yellowAir() {
        Signal air = air(0);
        return new Signal(
                air.signalId(),
                air.rule(),
                "air",
                air.area(),
                air.place(),
                air.time() + 1000,
                fire(0, "g1").finding(),
                air.evidence(),
                false);
    }
}
