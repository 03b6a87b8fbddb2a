package fengsui.device;

import static fengsui.device.Readings.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.risk.Contradiction;
import fengsui.risk.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossCheckTest {

    private static final DeviceRules RULES = new DeviceRules(Map.of(
            "dust", new PropertyRule("µg/m³", 0, 1000, null, 0, null, new Agreement(5, 10 * MINUTE)),
            "damp", new PropertyRule("%", 0, 100, null, 0, null, new Agreement(1, MINUTE)),
            "gas", new PropertyRule("%LEL", 0, 100, null, 0, null, null)));

    /** When the evidence is found. */
    private static final long NOW = 60 * MINUTE;

    private final List<SafetyEvent> evidence = new ArrayList<>();
    private final List<SafetyEvent> others = new ArrayList<>();

    /** {@code device} says {@code value} so many minutes ago. */
    private static SensorReading dust(String device, double ago, double value) {
        return reading(device, "g1", ago, "dust", "µg/m³", value, 1);
    }

    private static SensorReading reading(
            String device, String grid, double ago, String property, String unit, double value, double quality) {
        long time = NOW - Math.round(ago * MINUTE);
        EventHeader header = new EventHeader(
                device + "@" + ago,
                "reading",
                new Origin("feed", device, new Position("sensor", 0, 0)),
                new EventTimes(time, time, time, false),
                new Place(new AreaChain(grid, "c1", "s1", "d1", "city"), null),
                new Trust(1, null, quality));
        return new SensorReading(header, property, value, unit, null, null);
    }

    private CrossCheckTest saying(SafetyEvent... events) {
        evidence.addAll(List.of(events));
        return this;
    }

    private Contradiction against(SafetyEvent... events) {
        others.addAll(List.of(events));
        return CrossCheck.of(
                RULES,
                inOrder(evidence.stream()),
                inOrder(Stream.of(evidence, others).flatMap(List::stream)),
                NOW);
    }

    private static List<SensorReading> inOrder(Stream<SafetyEvent> events) {
        return CrossCheck.comparable(RULES, events).sorted(SafetyEvent.ORDER).toList();
    }

    private static List<String> ids(Contradiction found) {
        return found.newest().stream().map(Evidence::eventId).toList();
    }

    @Test
    void whenAnotherDeviceReadsOtherwise_thenItIsNamedAndTheEvidenceDoubted() {
        Contradiction found = saying(dust("a", 2, 80)).against(dust("b", 1, 74.9));
        assertThat(ids(found)).containsExactly("b@1.0");
        assertThat(found.newest().get(0).said()).isEqualTo("dust 74.9 µg/m³");
        assertThat(found.newest().get(0).role()).isEqualTo("contradicting");
        assertThat(found.count()).isEqualTo(1);
        assertThat(found.doubted()).isTrue();
    }

    @Test
    void whenTheDifferenceIsAllowed_thenNothingSpeaksAgainstIt() {
        assertThat(saying(dust("a", 2, 80)).against(dust("b", 1, 75))).isEqualTo(Contradiction.NONE);
    }

    @Test
    void whenMoreDevicesAgree_thenTheOneThatDoesNotIsNamedOnly() {
        Contradiction found = saying(dust("a", 2, 80), dust("b", 2, 82)).against(dust("c", 1, 20));
        assertThat(ids(found)).containsExactly("c@1.0");
        assertThat(found.doubted()).isFalse();
    }

    @Test
    void whenADeviceThatIsNoEvidenceAgrees_thenItCountsForTheEvidence() {
        Contradiction found = saying(dust("a", 2, 80)).against(dust("b", 1, 78), dust("c", 1, 20));
        assertThat(ids(found)).containsExactly("c@1.0");
        assertThat(found.doubted()).isFalse();
    }

    @Test
    void whenADeviceAgreesWithSomeOfTheEvidence_thenItBearsItOut() {
        assertThat(saying(dust("a", 2, 80), dust("b", 2, 120)).against(dust("c", 1, 81)))
                .isEqualTo(Contradiction.NONE);
    }

    @Test
    void whenADeviceIsPartOfTheEvidence_thenItContradictsNobodyWhateverItSaysLater() {
        assertThat(saying(dust("a", 2, 80), dust("b", 2, 81)).against(dust("b", 1, 10)))
                .isEqualTo(Contradiction.NONE);
    }

    @Test
    void whenADeviceHasSpokenTwice_thenItsNewestReadingCounts() {
        assertThat(saying(dust("a", 2, 80)).against(dust("b", 3, 20), dust("b", 1, 80)))
                .isEqualTo(Contradiction.NONE);
        assertThat(ids(against(dust("c", 3, 80), dust("c", 1, 20)))).containsExactly("c@1.0");
    }

    @Test
    void whenAReadingIsAsOldAsIsCompared_thenItSaysNothing() {
        assertThat(saying(dust("a", 2, 80)).against(dust("b", 10, 20))).isEqualTo(Contradiction.NONE);
        assertThat(ids(against(dust("c", 9.999, 20)))).containsExactly("c@9.999");
    }

    @Test
    void whenTheEvidenceIsAsOldAsIsCompared_thenNothingSpeaksAgainstIt() {
        assertThat(saying(dust("a", 10, 80)).against(dust("b", 1, 20))).isEqualTo(Contradiction.NONE);
    }

    @Test
    void whenADeviceIsElsewhereOrOfAnotherUnitOrNotBelieved_thenItSaysNothing() {
        assertThat(saying(dust("a", 2, 80))
                        .against(
                                reading("b", "g2", 1, "dust", "µg/m³", 20, 1),
                                reading("c", "g1", 1, "dust", "mg/m³", 20, 1),
                                reading("d", "g1", 1, "dust", "µg/m³", 20, 0.4),
                                reading("e", "g1", 1, "damp", "%", 20, 1)))
                .isEqualTo(Contradiction.NONE);
    }

    @Test
    void whenTheEvidenceItselfIsNotBelieved_thenItDoesNotOutnumber() {
        SensorReading stuck = reading("b", "g1", 1, "dust", "µg/m³", 80, 0.1);
        Contradiction found = saying(dust("a", 2, 80), stuck).against(dust("c", 1, 20));
        assertThat(found.doubted()).isTrue();
    }

    @Test
    void whenItIsNotSaidHowFarDevicesMayDiffer_thenTheyAreNotCompared() {
        SensorReading leak = reading("a", "g1", 1, "gas", "%LEL", 80, 1);
        assertThat(saying(leak).against(reading("b", "g1", 1, "gas", "%LEL", 0, 1)))
                .isEqualTo(Contradiction.NONE);
    }

    @Test
    void whenOneOfTwoPropertiesIsContradicted_thenTheEvidenceIsDoubted() {
        Contradiction found = saying(dust("a", 2, 80), dust("b", 2, 80), reading("x", "g1", 0.5, "damp", "%", 90, 1))
                .against(dust("c", 1, 80), reading("y", "g1", 0.9, "damp", "%", 70, 1));
        assertThat(ids(found)).containsExactly("y@0.9");
        assertThat(found.doubted()).isTrue();
        assertThat(CrossCheck.reachMillis(RULES, inOrder(evidence.stream()))).isEqualTo(10 * MINUTE);
    }

    @Test
    void whenNobodyKnowsWhichIsTheEvidence_thenThoseThatMoreDisagreeThanAgreeWithAreNamed() {
        Contradiction few = among(dust("a", 2, 80), dust("b", 1, 82), dust("c", 1, 20));
        assertThat(ids(few)).containsExactly("c@1.0");
        assertThat(few.doubted()).isFalse();

        Contradiction both = among(dust("a", 2, 80), dust("b", 1, 20));
        assertThat(ids(both)).containsExactly("a@2.0", "b@1.0");
        assertThat(both.doubted()).isTrue();
    }

    @Test
    void whenNobodyKnowsWhichIsTheEvidence_thenTheRestOfTheCityOutnumbersTwoThatDisagree() {
        SensorReading elsewhere = reading("c", "g2", 1, "dust", "µg/m³", 50, 1);
        SensorReading farther = reading("d", "g3", 1, "dust", "µg/m³", 300, 1);
        SensorReading third = reading("e", "g4", 1, "dust", "µg/m³", 70, 1);
        Contradiction found = among(dust("a", 2, 80), dust("b", 1, 20), elsewhere, farther, third);
        assertThat(ids(found)).containsExactly("a@2.0", "b@1.0");
        assertThat(found.doubted()).isFalse();
    }

    private static Contradiction among(SafetyEvent... events) {
        return CrossCheck.among(RULES, inOrder(Stream.of(events)), NOW);
    }

    @Test
    void whenManyReadOtherwise_thenTheNewestTenAreKeptAndAllCounted() {
        SafetyEvent[] many = Stream.iterate(1, n -> n + 1)
                .limit(12)
                .map(n -> dust("b" + n, n / 2.0, 20))
                .toArray(SafetyEvent[]::new);
        Contradiction found = saying(dust("a", 2, 80)).against(many);
        assertThat(found.count()).isEqualTo(12);
        assertThat(ids(found)).hasSize(10).startsWith("b10@5.0").endsWith("b1@0.5");
    }
}
