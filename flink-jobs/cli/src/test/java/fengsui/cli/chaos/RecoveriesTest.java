package fengsui.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.chaos.Recovery.Told;
import fengsui.cli.chaos.truth.Breach;
import fengsui.cli.cluster.Member;
import fengsui.cli.cluster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A warning each second, a heartbeat every five, and what befalls them. Times are seconds. */
class RecoveriesTest {

    private static final Member ONE = new Member(Role.TASKMANAGER, 1);
    private static final long USUAL = 1_000;
    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Test
    void whenNothingEverCeases_thenThereIsNothingToTell() {
        Recovery recovery = recovery(seen(warnings(0, 0), beats(0, 0)));

        assertThat(recovery.away()).isFalse();
        assertThat(recovery.running()).hasValue(0);
        assertThat(recovery.warning()).hasValue(0);
        assertThat(recovery.silence()).isEqualTo(1_000);
        assertThat(recovery.told()).isEqualTo(Told.NO_NEED);
        assertThat(breaches(seen(warnings(0, 0), beats(0, 0)))).isEmpty();
    }

    @Test
    void whenTheJobComesBack_thenTheFirstWarningCountsThatIsReadableAfterThat() {
        List<Long> warnings = new ArrayList<>(warnings(101, 108));
        // Of a subtask that had not heard yet.
        warnings.add(101, 100_400L);
        Seen seen = seen(warnings, beats(101, 108), turn(100_300, false), turn(106_500, true));

        Recovery recovery = recovery(seen);

        assertThat(recovery.away()).isTrue();
        assertThat(recovery.running()).hasValue(6_500);
        assertThat(recovery.warning()).hasValue(8_000);
        assertThat(recovery.silence()).isEqualTo(7_600);
        assertThat(breaches(seen)).isEmpty();
    }

    @Test
    void whenTheJobFailsTwiceOnTheWay_thenItRunsFromTheLastTimeOn() {
        Seen seen = seen(
                warnings(101, 115),
                beats(101, 115),
                turn(100_300, false),
                turn(104_000, true),
                turn(105_000, false),
                turn(113_000, true));

        assertThat(recovery(seen).running()).hasValue(13_000);
    }

    @Test
    void whenTheJobDoesNotComeBack_thenThatIsABreach() {
        Seen seen = seen(warnings(101, 999), beats(101, 999), turn(100_300, false));

        assertThat(recovery(seen).running()).isEmpty();
        assertThat(breaches(seen))
                .extracting(Breach::invariant, Breach::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "I4", "round 1 (kill-tm taskmanager 1): the job did not come back to running"),
                        org.assertj.core.groups.Tuple.tuple(
                                "I4", "round 1 (kill-tm taskmanager 1): no new warning could be read afterwards"));
    }

    @Test
    void whenTheJobComesBackTooLate_thenThatIsABreachAndSoIsTheSilence() {
        Seen seen = seen(warnings(101, 170), beats(101, 170), turn(100_300, false), turn(165_000, true));

        assertThat(breaches(seen))
                .extracting(Breach::what)
                .satisfiesExactly(
                        what -> assertThat(what).endsWith("the job ran again after 65.0 s, expected within 60.0 s"),
                        what -> assertThat(what).endsWith("consumers saw nothing for 70.0 s, expected at most 61.0 s"));
    }

    @Test
    void whenAProcessStoodStillForAWhile_thenThatTimeIsNotCountedAsRecovery() {
        Seen seen = seen(warnings(101, 165), beats(101, 165), turn(100_300, false), turn(164_000, true));
        Blow pause = new Blow(Fault.PAUSE, ONE, Duration.ofSeconds(20), 0);

        assertThat(new Recoveries(seen, USUAL, WITHIN).breaches(struck(pause))).isEmpty();
    }

    @Test
    void whenTheNextRoundMakesASilenceLonger_thenThatIsNoMatterOfThisOne() {
        Seen seen = seen(warnings(185, 199), beats(0, 0));

        assertThat(recovery(seen).silence()).isEqualTo(6_000);
    }

    @Test
    void whenTheJobRunsButNothingIsWarnedOf_thenOneWhoReadsTheHeartbeatMustKnow() {
        // It beats, and says that all is well and that it is up to date.
        Seen deaf = seen(warnings(101, 130), beats(0, 0));
        Seen missed = seen(warnings(101, 130), beats(101, 129));
        List<Beat> behind = new ArrayList<>(beats(0, 0));
        behind.set(23, new Beat(115_000, 15_000L, true));
        List<Beat> degraded = new ArrayList<>(beats(0, 0));
        degraded.set(23, new Beat(115_000, 900L, false));

        assertThat(recovery(deaf).told()).isEqualTo(Told.NO);
        assertThat(breaches(deaf)).extracting(Breach::invariant).containsExactly("I5");
        for (Seen told : List.of(missed, seen(warnings(101, 130), behind), seen(warnings(101, 130), degraded))) {
            assertThat(recovery(told).told()).isEqualTo(Told.YES);
            assertThat(breaches(told)).isEmpty();
        }
    }

    @Test
    void whenTheHeartbeatFellSilentAtAnotherTime_thenThatTellsNothing() {
        Seen seen = seen(warnings(101, 130), beats(40, 80));

        assertThat(recovery(seen).told()).isEqualTo(Told.NO);
    }

    @Test
    void whenTwoFaultsCome_thenOnlyAWarningAfterTheSecondCounts() {
        Round round = new Round(
                1,
                List.of(new Blow(Fault.KILL_TM, ONE, Duration.ZERO, 0), new Blow(Fault.PAUSE, ONE, Duration.ZERO, 0)),
                Duration.ofSeconds(4),
                Duration.ZERO);
        Struck struck = new Struck(round, List.of(100_000L, 104_500L), 190_000);

        Recovery recovery = new Recoveries(seen(warnings(0, 0), beats(0, 0)), USUAL, WITHIN).of(struck);

        assertThat(recovery.warning()).hasValue(5_000);
    }

    private static Recovery recovery(Seen seen) {
        return new Recoveries(seen, USUAL, WITHIN).of(kill());
    }

    private static List<Breach> breaches(Seen seen) {
        return new Recoveries(seen, USUAL, WITHIN).breaches(kill());
    }

    private static Struck kill() {
        return struck(new Blow(Fault.KILL_TM, ONE, Duration.ZERO, 0));
    }

    /** At 100 s; until 190 s. */
    private static Struck struck(Blow blow) {
        Round round = new Round(1, List.of(blow), Duration.ZERO, Duration.ZERO);
        return new Struck(round, List.of(100_000L), 190_000);
    }

    private static Seen seen(List<Long> warnings, List<Beat> beats, Turn... turns) {
        return new Seen(warnings, beats, List.of(turns));
    }

    /** None from {@code from} on until {@code to}. */
    private static List<Long> warnings(long from, long to) {
        return LongStream.range(0, 200)
                .filter(second -> second < from || second >= to)
                .mapToObj(second -> second * 1_000)
                .toList();
    }

    private static List<Beat> beats(long from, long to) {
        return LongStream.range(0, 40)
                .map(beat -> beat * 5)
                .filter(second -> second < from || second >= to)
                .mapToObj(second -> new Beat(second * 1_000, 900L, true))
                .toList();
    }

    private static Turn turn(long at, boolean runs) {
        return new Turn(at, runs);
    }
}
