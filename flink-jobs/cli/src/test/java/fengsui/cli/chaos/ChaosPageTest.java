package fengsui.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.chaos.Recovery.Told;
import fengsui.cli.chaos.truth.Breach;
import fengsui.cli.cluster.ClusterSize;
import fengsui.cli.cluster.Member;
import fengsui.cli.cluster.Role;
import fengsui.cli.screen.Language;
import fengsui.codec.PlainJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChaosPageTest {

    private static final long BEGAN = 1_780_000_000_000L;

    @Test
    void whenAllHolds_thenEachFaultHasALineAndEachInvariantToo() {
        List<String> lines = new ChaosPage(Language.EN).lines(report(List.of(), List.of()));

        assertThat(lines)
                .containsExactly(
                        "at s  fault                  doubled       running again s  first warning s  silence s  heartbeat told",
                        "20.0  kill-tm taskmanager 1                6.5                          8.0        8.5  no need",
                        "60.0  pause broker 2, 11 s   yes, round 2  did not stop                   -       31.0  NO",
                        "64.2  rule-change            yes, round 2  did not stop                   -       31.0  NO",
                        "",
                        "I1  every input offset is in one bucket of the ledger: ok",
                        "I2  nothing twice, or the last record stands and is right: ok",
                        "I3  the same as a run without faults: ok",
                        "I4  it recovers in time: ok",
                        "I5  the heartbeat told of it: ok",
                        "",
                        "incidents 9",
                        "no time for: rescale",
                        "3 faults, seed 17: all holds");
    }

    @Test
    void whenSomethingDoesNotHold_thenItIsSaidWhereAndTheSeedStandsThere() {
        ChaosReport report = report(
                List.of(new Breach("I2", "fengsui.warnings-0:17: found twice"), new Breach("I9", "unheard of")),
                List.of("I3"));

        assertThat(report.fine()).isFalse();
        assertThat(new ChaosPage(Language.ZH).lines(report))
                .contains(
                        "I2  无重复，最后一条为准: 违反 1 处",
                        "      fengsui.warnings-0:17: found twice",
                        "I3  与无故障运行一致: 未能检查",
                        "I9  unheard of",
                        "3 个故障，种子 17：未全部成立");
    }

    @Test
    void whenOnlyAnInvariantCouldNotBeLookedAt_thenItIsNotFine() {
        assertThat(report(List.of(), List.of("I1")).fine()).isFalse();
        assertThat(report(List.of(), List.of()).fine()).isTrue();
    }

    @Test
    void whenAProgramReadsIt_thenNumbersAreMillisecondsAndWhatIsUnknownIsLeftOut() throws IOException {
        byte[] json = ChaosJson.write(report(List.of(new Breach("I4", "late")), List.of()));

        assertThat(PlainJson.number(json, "seed")).hasValue(17);
        assertThat(PlainJson.number(json, "figures", "incidents")).hasValue(9);
        assertThat(PlainJson.number(json, "figures", "none")).isEmpty();
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"firstWarning\" : 8000", "\"victim\" : \"broker 2\"", "\"what\" : \"late\"")
                .containsOnlyOnce("firstWarning");
    }

    private static ChaosReport report(List<Breach> breaches, List<String> unlooked) {
        ChaosPlan plan = new ChaosPlan(
                17,
                Duration.ofMinutes(3),
                Set.of(Fault.KILL_TM, Fault.RESCALE, Fault.LATE),
                new ClusterSize(3, 2, 2, 512),
                100,
                Duration.ZERO);
        Round kill = new Round(
                1,
                List.of(new Blow(Fault.KILL_TM, new Member(Role.TASKMANAGER, 1), Duration.ZERO, 0)),
                Duration.ZERO,
                Duration.ZERO);
        Round two = new Round(
                2,
                List.of(
                        new Blow(Fault.PAUSE, new Member(Role.BROKER, 2), Duration.ofSeconds(11), 0),
                        new Blow(Fault.RULE_CHANGE, null, Duration.ZERO, 0)),
                Duration.ofSeconds(4),
                Duration.ZERO);
        return new ChaosReport(
                plan,
                Instant.ofEpochMilli(BEGAN),
                List.of(
                        new ChaosReport.Line(
                                new Struck(kill, List.of(BEGAN + 20_000), BEGAN + 40_000),
                                new Recovery(
                                        true, OptionalLong.of(6_500), OptionalLong.of(8_000), 8_500, Told.NO_NEED)),
                        new ChaosReport.Line(
                                new Struck(two, List.of(BEGAN + 60_000, BEGAN + 64_200), BEGAN + 99_000),
                                new Recovery(false, OptionalLong.of(0), OptionalLong.empty(), 31_000, Told.NO))),
                breaches,
                unlooked,
                new TreeMap<>(Map.of("incidents", 9L)));
    }
}
