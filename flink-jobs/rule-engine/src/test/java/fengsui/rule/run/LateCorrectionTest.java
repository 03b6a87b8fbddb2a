package fengsui.rule.run;

import static fengsui.rule.Sample.call;
import static fengsui.rule.Sample.gas;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.ChangeKind;
import fengsui.risk.Evidence;
import fengsui.risk.SignalChange;
import fengsui.rule.Bundles;
import fengsui.rule.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each condition under which what comes late is corrected exactly. Rules remember a minute. */
class LateCorrectionTest {

    private static final String SEQUENCE = "select a.grid as grid, a, b from pattern [every a=Sensor(value > 5)"
            + " -> (b=Hotline(grid = a.grid) where timer:within(60 sec))]";

    private static final String ABSENCE = "select a.grid as grid, a from pattern [every a=Sensor(value > 5)"
            + " -> (timer:interval(60 sec) and not Hotline(grid = a.grid))]";

    private static final String COUNT = "select grid, source as line, count(*) as readings from Sensor#time(60 sec)"
            + " group by grid having count(*) >= 2";

    /** Sees both ends of exactly a minute. */
    private static final String RUN = "select * from Sensor match_recognize (partition by grid measures A.grid as grid,"
            + " A as a, B as b after match skip to next row pattern (A B) define B as B.ts - A.ts <= 60000)";

    @Test
    void whenALateEventCompletesAPattern_thenTheSignalIsLateAndNamesIt() {
        try (Probe probe = new Probe(Bundles.rules(SEQUENCE))) {
            probe.accept(call("b", 5_000, "g1", "t"));
            assertThat(probe.advanceTo(9_000)).isEmpty();

            assertThat(probe.accept(gas("a", 0, "g1", 9))).isEqualTo(Acceptance.LATE);
            assertThat(probe.runner.lateWaiting()).isTrue();

            assertThat(probe.correct()).extracting(Probe::told).containsExactly("LATE r/0 @ 5000 because [a]");
            assertThat(probe.runner.lateWaiting()).isFalse();
            assertThat(probe.correct()).isEmpty();
        }
    }

    @Test
    void whenALateEventWasAwaited_thenTheAbsenceIsWithdrawn() {
        try (Probe probe = new Probe(Bundles.rules(ABSENCE))) {
            probe.accept(gas("a", 0, "g1", 9));
            List<SignalChange> said = probe.advanceTo(70_000);
            probe.accept(call("b", 30_000, "g1", "t"));
            List<SignalChange> corrected = probe.correct();

            assertThat(said).extracting(Probe::told).containsExactly("NEW r/0 @ 60000");
            assertThat(corrected).extracting(Probe::told).containsExactly("WITHDRAWN r/0 @ 60000 because [b]");
            assertThat(corrected.get(0).signal()).isEqualTo(said.get(0).signal());
        }
    }

    @Test
    void whenALateEventOnlyAddsToTheContents_thenTheSignalIsUpdatedAndSaysWhatItReplaces() {
        try (Probe probe = new Probe(Bundles.rules(COUNT))) {
            probe.accept(gas("a", 0, "g1", 1));
            probe.accept(gas("c", 9_000, "g1", 1));
            List<SignalChange> said = probe.advanceTo(9_000);
            probe.accept(gas("b", 5_000, "g1", 1));
            List<SignalChange> corrected = probe.correct();

            assertThat(corrected)
                    .extracting(Probe::told)
                    .containsExactly("LATE r/0 @ 5000 because [b]", "UPDATED r/0 @ 9000 because [b]");
            SignalChange update = corrected.get(1);
            assertThat(update.replaces()).isEqualTo(said.get(0).signal().signalId());
            assertThat(update.signal().evidence().newest())
                    .extracting(Evidence::eventId)
                    .containsExactly("a", "b", "c");
        }
    }

    @Test
    void whenAnEventIsExactlyAtTheClock_thenItIsLateToo() {
        try (Probe probe = new Probe(Bundles.rules(SEQUENCE))) {
            probe.accept(gas("a", 0, "g1", 9));
            probe.advanceTo(5_000);

            assertThat(probe.accept(call("b", 5_000, "g1", "t"))).isEqualTo(Acceptance.LATE);
            assertThat(probe.correct()).extracting(Probe::told).containsExactly("LATE r/0 @ 5000 because [b]");
        }
    }

    @Test
    void whenTimeGoesOn_thenLateOnesAreWorkedOffBeforeAnythingElse() {
        try (Probe probe = new Probe(Bundles.rules(SEQUENCE))) {
            probe.accept(call("b", 5_000, "g1", "t"));
            probe.advanceTo(9_000);
            probe.accept(gas("a", 0, "g1", 9));
            probe.accept(gas("c", 10_000, "g1", 9));
            probe.accept(call("d", 11_000, "g1", "t"));

            assertThat(probe.advanceTo(20_000))
                    .extracting(Probe::told)
                    .containsExactly("LATE r/0 @ 5000 because [a]", "NEW r/0 @ 11000");
        }
    }

    @Test
    void whenALateEventIsStillRemembered_thenWhatItLeadsToIsFoundInItsTimeUpToTheLastMillisecond() {
        for (long last : new long[] {59_999, 60_000, 60_001}) {
            try (Probe probe = new Probe(Bundles.rules(RUN))) {
                probe.accept(gas("z", 1, "g2", 1));
                probe.advanceTo(30_000);
                probe.accept(gas("late", 0, "g1", 1));
                assertThat(probe.correct()).isEmpty();
                assertThat(probe.shadows()).isEqualTo(1);

                probe.accept(gas("b", last, "g1", 2));
                assertThat(probe.advanceTo(90_000))
                        .as("a reading %d ms later", last)
                        .extracting(Probe::told)
                        .containsExactlyElementsOf(last <= 60_000 ? List.of("NEW r/0 @ " + last) : List.of());
                assertThat(probe.shadows()).isZero();
            }
        }
    }

    @Test
    void whenTheTraceOfALateEventIsGone_thenItsShadowIsGivenBackAndNotAMillisecondBefore() {
        try (Probe probe = new Probe(Bundles.rules(SEQUENCE))) {
            probe.advanceTo(1_000);
            probe.accept(gas("a", 0, "g1", 9));
            probe.advanceTo(59_999);
            assertThat(probe.shadows()).isEqualTo(1);

            probe.advanceTo(60_000);
            assertThat(probe.shadows()).isZero();
        }
    }

    @Test
    void whenTheLateEventIsNoLongerRemembered_thenNoShadowIsKept() {
        try (Probe probe = new Probe(Bundles.rules(SEQUENCE))) {
            probe.accept(call("b", 5_000, "g1", "t"));
            probe.advanceTo(60_000);
            probe.accept(gas("a", 0, "g1", 9));

            assertThat(probe.correct()).extracting(Probe::told).containsExactly("LATE r/0 @ 5000 because [a]");
            assertThat(probe.shadows()).isZero();
        }
    }

    @Test
    void whenMoreComesLate_thenTheShadowStaysAndOtherAreasAreNotTouched() {
        try (Probe probe = new Probe(Bundles.rules(ABSENCE, SEQUENCE))) {
            probe.accept(gas("x", 0, "g2", 9));
            probe.advanceTo(10_000);
            probe.accept(gas("a", 0, "g1", 9));
            assertThat(probe.correct()).isEmpty();
            probe.accept(gas("c", 5_000, "g1", 9));
            probe.accept(call("b", 10_000, "g1", "t"));

            assertThat(probe.correct())
                    .extracting(Probe::told)
                    .containsExactly("LATE r/1 @ 10000 because [b, c]", "LATE r/1 @ 10000 because [b, c]");
            assertThat(probe.shadows()).isEqualTo(1);
            assertThat(probe.advanceTo(65_000)).extracting(Probe::told).containsExactly("NEW r/0 @ 60000");
            assertThat(probe.runner.figures().lateCorrected()).isEqualTo(3);
        }
    }

    @Test
    void whenAnEventIsAsLateAsItMayBe_thenWhatItMeetsIsStillThere() {
        try (Probe probe = new Probe(Bundles.rules(RUN.replace("Sensor", "Hotline")))) {
            probe.accept(call("a", -60_000, "g1", "t"));
            probe.advanceTo(3_600_000);

            assertThat(probe.accept(call("b", 0, "g1", "t"))).isEqualTo(Acceptance.LATE);
            assertThat(probe.correct()).extracting(Probe::told).containsExactly("LATE r/0 @ 0 because [b]");
        }
    }

    @Test
    void whenThePoolIsFull_thenTheSharedEngineIsRebuiltAndNothingIsLost() {
        try (Probe probe = new Probe(Bundles.rules(SEQUENCE), new RunnerLimits(1, 100))) {
            probe.accept(gas("x", 9_000, "g3", 9));
            probe.advanceTo(10_000);
            probe.accept(gas("a", 0, "g1", 9));
            probe.accept(gas("b", 0, "g2", 9));
            probe.correct();
            assertThat(probe.runner.figures().overflows()).isEqualTo(1);
            assertThat(probe.shadows()).isZero();

            probe.accept(call("c", 50_000, "g1", "t"));
            probe.accept(call("d", 50_000, "g2", "t"));
            probe.accept(call("e", 50_000, "g3", "t"));
            assertThat(probe.advanceTo(60_000))
                    .extracting(change ->
                            change.kind() + " " + change.signal().area().code())
                    .containsExactly("NEW g1", "NEW g2", "NEW g3");
        }
    }

    @Test
    void whenTheSharedEngineIsRebuilt_thenItRemembersAllOfItsMemoryToTheMillisecond() {
        try (Probe probe = new Probe(Bundles.rules(RUN), new RunnerLimits(0, 100))) {
            probe.advanceTo(59_999);
            probe.accept(gas("a", 0, "g1", 1));
            probe.accept(gas("b", 60_000, "g1", 1));

            assertThat(probe.advanceTo(60_000)).extracting(Probe::told).containsExactly("NEW r/0 @ 60000");
            assertThat(probe.runner.figures().overflows()).isEqualTo(1);
        }
    }

    @Test
    void whenARuleBreaksOnALateEventsArea_thenItIsCountedOnceForEachTimeItBreaks() {
        RuleSet rules = Bundles.rules("select grid, cast(unit, int) as number from Sensor", SEQUENCE);
        try (Probe probe = new Probe(rules)) {
            probe.accept(gas("a", 0, "g1", 9));
            probe.advanceTo(10_000);
            probe.accept(call("b", 5_000, "g1", "t"));
            assertThat(probe.correct()).extracting(SignalChange::kind).containsExactly(ChangeKind.LATE);
            probe.accept(gas("c", 20_000, "g1", 9));
            probe.advanceTo(30_000);

            assertThat(probe.runner.failures().get("r/0"))
                    .satisfies(failure -> assertThat(failure.count()).isEqualTo(2));
        }
    }
}
