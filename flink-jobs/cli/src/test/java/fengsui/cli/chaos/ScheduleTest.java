package fengsui.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.cluster.ClusterSize;
import fengsui.cli.cluster.Member;
import fengsui.cli.cluster.Role;
import fengsui.cli.console.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final ClusterSize SIZE = new ClusterSize(3, 2, 2, 1024);
    private static final Set<Fault> ALL = EnumSet.allOf(Fault.class);
    private static final Set<Fault> INJECTED = EnumSet.range(Fault.KILL_TM, Fault.RESCALE);

    @Test
    void whenTheSeedIsTheSame_thenSoIsEveryRound() {
        assertThat(rounds(7, 50)).isEqualTo(rounds(7, 50)).isNotEqualTo(rounds(8, 50));
    }

    @Test
    void whenAsManyFaultsHaveComeAsThereAre_thenEachHas() {
        LongStream.range(0, 200).forEach(seed -> {
            List<Fault> first = faults(rounds(seed, INJECTED.size()));
            assertThat(first).as("seed %s", seed).containsAll(INJECTED);
            assertThat(first).doesNotContain(Fault.CLOCK_SKEW, Fault.LATE);
        });
    }

    @Test
    void whenARoundIsDoubled_thenItStrikesTwoProcessesAndNeverAsksForASavepointSecond() {
        List<Round> doubled = LongStream.range(0, 50)
                .mapToObj(seed -> rounds(seed, 20))
                .flatMap(List::stream)
                .filter(Round::doubled)
                .toList();

        assertThat(doubled).hasSizeBetween(250, 450);
        assertThat(doubled)
                .anyMatch(round -> round.apart().isZero())
                .anyMatch(round -> !round.apart().isZero());
        for (Round round : doubled) {
            Blow first = round.blows().get(0);
            Blow second = round.blows().get(1);
            assertThat(second.fault()).isNotEqualTo(Fault.RESCALE);
            assertThat(round.apart()).isLessThanOrEqualTo(Duration.ofSeconds(5));
            if (second.victim() != null && second.victim().role() != Role.JOBMANAGER) {
                assertThat(second.victim()).isNotEqualTo(first.victim());
            }
        }
    }

    /** Who waits for it to be there again would wait for the end of the round. */
    @Test
    void whenAProcessStandsStill_thenTheSecondFaultStrikesAnother() {
        for (ClusterSize size : List.of(SIZE, new ClusterSize(1, 1, 2, 1024))) {
            List<Round> rounds = LongStream.range(0, 1_000)
                    .mapToObj(seed -> new Schedule(seed, EnumSet.range(Fault.KILL_TM, Fault.PAUSE), size))
                    .flatMap(schedule -> IntStream.range(0, 35).mapToObj(i -> schedule.next()))
                    .filter(Round::doubled)
                    .filter(round -> round.blows().get(0).fault() == Fault.PAUSE)
                    .toList();

            assertThat(rounds).hasSizeGreaterThan(1_000);
            assertThat(rounds)
                    .noneMatch(round -> Objects.equals(
                            round.blows().get(0).victim(), round.blows().get(1).victim()));
        }
    }

    @Test
    void whenOnlyPausesMayComeSecond_thenTheyDo() {
        Schedule schedule = new Schedule(1, EnumSet.of(Fault.PAUSE, Fault.RESCALE), SIZE);

        assertThat(IntStream.range(0, 200).mapToObj(i -> schedule.next()).toList())
                .filteredOn(Round::doubled)
                .isNotEmpty()
                .allMatch(round -> round.blows().get(1).fault() == Fault.PAUSE);
    }

    @Test
    void whenNothingMayComeSecond_thenEveryRoundIsOfOneFault() {
        Schedule schedule = new Schedule(1, EnumSet.of(Fault.RESCALE), SIZE);

        assertThat(IntStream.range(0, 200).mapToObj(i -> schedule.next()).toList())
                .noneMatch(Round::doubled);
    }

    @Test
    void whenProcessesStandStill_thenForThreeToTwentySecondsAndOfEachKind() {
        List<Blow> pauses = rounds(3, 400).stream()
                .flatMap(round -> round.blows().stream())
                .filter(blow -> blow.fault() == Fault.PAUSE)
                .toList();

        assertThat(pauses)
                .extracting(Blow::length)
                .allMatch(length -> length.toSeconds() >= 3 && length.toSeconds() <= 20);
        List<Member> victims = pauses.stream()
                .map(blow -> Objects.requireNonNull(blow.victim()))
                .toList();
        assertThat(victims)
                .extracting(Member::role)
                .contains(Role.TASKMANAGER, Role.JOBMANAGER, Role.BROKER)
                .doesNotContain(Role.ZOOKEEPER);
        assertThat(victims).allMatch(victim -> victim.number() <= SIZE.brokers());
    }

    @Test
    void whenOnlyOneFaultIsAllowed_thenNoOtherComes() {
        Schedule schedule = new Schedule(1, EnumSet.of(Fault.RESCALE, Fault.LATE), SIZE);

        assertThat(faults(IntStream.range(0, 20).mapToObj(i -> schedule.next()).toList()))
                .containsOnly(Fault.RESCALE);
    }

    @Test
    void whenOnlyTheLoadIsDisturbed_thenThereIsNothingToInject() {
        assertThat(new Schedule(1, EnumSet.of(Fault.LATE), SIZE).isEmpty()).isTrue();
    }

    @Test
    void whenAFaultIsUnknown_thenAllThatAreKnownAreNamed() {
        assertThat(Fault.named(List.of("kill-tm", " late"))).containsExactly(Fault.KILL_TM, Fault.LATE);
        assertThatThrownBy(() -> Fault.named(List.of("kill-tm", "flood", "fire")))
                .isInstanceOf(UserError.class)
                .hasMessage("--faults: found \"flood\", \"fire\", expected some of"
                        + " kill-tm,kill-jm,kill-broker,pause,rule-change,rescale,clock-skew,late");
    }

    private static List<Round> rounds(long seed, int count) {
        Schedule schedule = new Schedule(seed, ALL, SIZE);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rounds.add(schedule.next());
        }
        return rounds;
    }

    private static List<Fault> faults(List<Round> rounds) {
        return rounds.stream()
                .flatMap(round -> round.blows().stream())
                .map(Blow::fault)
                .toList();
    }
}
