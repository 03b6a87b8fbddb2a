package fengsui.rule.run;

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
import fengsui.risk.SignalChange;
import fengsui.rule.Bundles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other devices in a grid say against a signal. The rule remembers a minute. */
class ContradictionTest {

    private static final String HIGH =
            "select a.grid as grid, a from pattern [every a=Sensor(property = 'gas', value > 50)]";

    private static final String COUNT = "select grid, count(*) as readings from Sensor(property = 'gas',"
            + " value > 50)#time(60 sec) group by grid having count(*) >= 2";

    private static RuleSet rules(String epl, String agree) {
        String devices = "properties:\n  gas: {unit: \"%LEL\", range: {from: 0, to: 100}, agree: " + agree + "}\n";
        return RuleSetLoader.load(Bundles.of("r/0.yaml", Bundles.rule(epl), "devices.yaml", devices))
                .ruleSet();
    }

    private static Probe probe(String epl) {
        return new Probe(rules(epl, "{within: 5, for: 30 s}"));
    }

    private static SafetyEvent gas(String id, long second, String device, double value) {
        long time = Sample.START + second * 1_000;
        EventHeader header = new EventHeader(
                id,
                "test",
                new Origin("canonical", device, new Position("t", 0, 0)),
                new EventTimes(time, time, time, false),
                new Place(new AreaChain("g1", "m1", "s1", "d1", "c1"), null),
                new Trust(1, null, 1));
        return new SensorReading(header, "gas", value, "%LEL", null, null);
    }

    private static List<String> against(SignalChange change) {
        return change.signal().contradicting().newest().stream()
                .map(Evidence::eventId)
                .toList();
    }

    @Test
    void whenAnotherDeviceReadsOtherwise_thenTheSignalNamesItsNewestReading() {
        try (Probe probe = probe(HIGH)) {
            probe.accept(gas("b", 0, "two", 3));
            probe.accept(gas("c", 1, "two", 4));
            probe.accept(gas("a", 5, "one", 80));
            List<SignalChange> said = probe.advanceTo(9_000);

            assertThat(said)
                    .singleElement()
                    .satisfies(change -> assertThat(against(change)).containsExactly("c"));
            assertThat(said.get(0).signal().contradicting().doubted()).isTrue();
        }
    }

    @Test
    void whenItSpeaksAtTheSameInstant_thenTheOrderOfIdsDoesNotMatter() {
        for (String id : List.of("A", "z")) {
            try (Probe probe = probe(HIGH)) {
                probe.accept(gas("a", 5, "one", 80));
                probe.accept(gas(id, 5, "two", 3));
                assertThat(against(probe.advanceTo(5_000).get(0))).containsExactly(id);
            }
        }
    }

    @Test
    void whenItSpeaksLater_thenWhatWasSaidStands() {
        try (Probe probe = probe(HIGH)) {
            probe.accept(gas("a", 5, "one", 80));
            probe.accept(gas("b", 6, "two", 3));
            assertThat(probe.advanceTo(60_000))
                    .singleElement()
                    .satisfies(change ->
                            assertThat(change.signal().contradicting()).isEqualTo(Contradiction.NONE));
        }
    }

    @Test
    void whenItsReadingComesLate_thenTheSignalIsUpdatedUnderItsOwnId() {
        try (Probe probe = probe(HIGH)) {
            probe.accept(gas("a", 5, "one", 80));
            SignalChange said = probe.advanceTo(40_000).get(0);
            probe.accept(gas("b", 4, "two", 3));
            List<SignalChange> corrected = probe.correct();

            assertThat(corrected).extracting(Probe::told).containsExactly("UPDATED r/0 @ 5000 because [b]");
            assertThat(corrected.get(0).replaces()).isEqualTo(said.signal().signalId());
            assertThat(against(corrected.get(0))).containsExactly("b");
        }
    }

    @Test
    void whenALaterWordOfItComesLateAndAgrees_thenTheContradictionIsTakenBack() {
        try (Probe probe = probe(HIGH)) {
            probe.accept(gas("b", 1, "two", 3));
            probe.accept(gas("a", 5, "one", 80));
            assertThat(against(probe.advanceTo(40_000).get(0))).containsExactly("b");
            probe.accept(gas("c", 2, "two", 79));
            List<SignalChange> corrected = probe.correct();

            assertThat(corrected)
                    .extracting(Probe::told)
                    .containsExactly("LATE r/0 @ 2000 because [c]", "UPDATED r/0 @ 5000 because [c]");
            assertThat(corrected.get(1).signal().contradicting()).isEqualTo(Contradiction.NONE);
        }
    }

    @Test
    void whenTheRuleCounts_thenWhatItWatchesIsHeldAgainstEachOther() {
        try (Probe probe = probe(COUNT)) {
            probe.accept(gas("a", 1, "one", 80));
            probe.accept(gas("b", 2, "two", 80));
            probe.accept(gas("c", 2, "three", 3));
            assertThat(probe.advanceTo(9_000)).singleElement().satisfies(change -> {
                assertThat(against(change)).containsExactly("c");
                assertThat(change.signal().contradicting().doubted()).isFalse();
            });
        }
    }

    @Test
    void whenItSpokeLongerAgoThanTheRuleRemembers_thenItSaysNothing() {
        for (long second : new long[] {0, 1}) {
            try (Probe probe = new Probe(rules(HIGH, "{within: 5, for: 1 h}"))) {
                probe.accept(gas("b", second, "two", 3));
                probe.accept(gas("a", 60, "one", 80));
                assertThat(against(probe.advanceTo(60_000).get(0))).hasSize((int) second);
            }
        }
    }

    @Test
    void whenNothingIsSaidOfDevices_thenNothingIsCompared() {
        try (Probe probe = new Probe(Bundles.rules(HIGH))) {
            probe.accept(gas("b", 1, "two", 3));
            probe.accept(gas("a", 5, "one", 80));
            assertThat(probe.advanceTo(9_000).get(0).signal().contradicting()).isEqualTo(Contradiction.NONE);
        }
    }
}
