package fengsui.cli.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.RejectReason;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.warning.CanonicalIncident;
import fengsui.warning.CanonicalState;
import fengsui.warning.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LoadScriptTest {

    private static final Duration LENGTH = Duration.ofSeconds(152);
    private static final Plan PLAIN = new Plan(7, LENGTH, Set.of(), 6, 60);
    private static final Plan DISTURBED = new Plan(7, LENGTH, EnumSet.allOf(Disturbance.class), 6, 60);

    @Test
    void whenTheSeedIsTheSame_thenSoIsTheLoad() {
        assertThat(texts(PLAIN)).isEqualTo(texts(PLAIN));
        assertThat(texts(new Plan(8, LENGTH, Set.of(), 6, 60))).isNotEqualTo(texts(PLAIN));
    }

    @Test
    void whenADangerASecondBegins_thenEachIsWarnedOfAndAllIsOverInTheEnd() {
        List<Warning> warnings = SmallRun.warnings(PLAIN);

        Set<String> warned = warnings.stream()
                .map(warning -> warning.incident().area().toString())
                .filter(area -> area.contains("/e"))
                .collect(Collectors.toSet());
        assertThat(warned).hasSize(120).hasSize(SmallRun.script(PLAIN).episodes());
        assertThat(CanonicalState.of(warnings).incidents())
                .noneMatch(CanonicalIncident::open)
                .hasSizeGreaterThanOrEqualTo(120);
        Map<String, Long> perMinute = new TreeMap<>();
        warnings.stream()
                .filter(warning -> warning.incident().issued().revision() == 1)
                .forEach(warning -> perMinute.merge(
                        warning.desk() + " " + warning.incident().issued().sent() / 60_000, 1L, Long::sum));
        assertThat(perMinute.values()).allMatch(count -> count <= 20);
    }

    @Test
    void whenNothingDisturbs_thenNoPartitionIsSilentForASecondAndEachIsInTheOrderOfItsTimes() {
        Map<String, Long> last = new HashMap<>();
        List<Line> lines = SmallRun.lines(PLAIN);
        for (Line line : lines.subList(0, lines.size() - 12)) {
            long before = last.getOrDefault(line.kind() + "-" + line.partition(), 0L);
            assertThat(line.due() - before).isBetween(0L, 1_000L);
            last.put(line.kind() + "-" + line.partition(), line.due());
        }
        assertThat(last).hasSize(12);
        assertThat(lines.size() / (double) SmallRun.script(PLAIN).seconds()).isBetween(57.0, 63.0);
    }

    @Test
    void whenTheLoadEnds_thenTimeJumpsInEachPartition() {
        List<Line> lines = SmallRun.lines(PLAIN);

        Set<String> partitions = new HashSet<>();
        lines.subList(lines.size() - 12, lines.size())
                .forEach(line -> partitions.add(line.kind() + "-" + line.partition()));
        assertThat(partitions).hasSize(12);
        List<Intake> taken = SmallRun.taken(PLAIN);
        assertThat(event(taken.get(lines.size() - 1)).eventTime()
                        - event(taken.get(lines.size() - 13)).eventTime())
                .isGreaterThan(LoadScript.AFTERWARDS.toMillis() - 2_000);
    }

    @Test
    void whenClocksAreWrong_thenSomeEventsAreNotTakenAndOthersCountWhenTheyWereReceived() {
        List<Intake> taken = SmallRun.taken(DISTURBED);

        assertThat(taken.stream()
                        .filter(Intake.Rejected.class::isInstance)
                        .map(refused -> ((Intake.Rejected) refused).reject().reason()))
                .contains(RejectReason.BAD_TIME, RejectReason.MALFORMED);
        assertThat(taken.stream()
                        .filter(Intake.Decoded.class::isInstance)
                        .map(LoadScriptTest::event)
                        .filter(event -> event.header().times().skewed()))
                .hasSizeGreaterThan(40);
    }

    /** What is late is the same, only later: so all is warned of in the end. */
    @Test
    void whenAFeedStops_thenWhatItHeldBackComesAllAtOnce() {
        Map<Long, Long> late = new TreeMap<>();
        List<Line> lines = SmallRun.lines(DISTURBED);
        List<Intake> taken = SmallRun.taken(DISTURBED);
        for (int i = 0; i < lines.size() - 12; i++) {
            if (taken.get(i) instanceof Intake.Decoded) {
                long behind = lines.get(i).due()
                        - (event(taken.get(i)).eventTime() - event(taken.get(0)).eventTime());
                if (behind > 2_000) {
                    late.merge(lines.get(i).due(), 1L, Long::sum);
                }
            }
        }
        assertThat(late).hasSize(1);
        assertThat(late.values()).allMatch(count -> count > 15);
        assertThat(SmallRun.script(DISTURBED).episodes()).isEqualTo(120);
        assertThat(words(DISTURBED)).isEqualTo(words(PLAIN));
    }

    /** Of all dangers. */
    private static Map<EventKind, Long> words(Plan plan) {
        return SmallRun.lines(plan).stream()
                .filter(line -> line.key().contains("-e"))
                .collect(Collectors.groupingBy(Line::kind, Collectors.counting()));
    }

    private static SafetyEvent event(Intake taken) {
        return ((Intake.Decoded) taken).events().get(0);
    }

    private static List<String> texts(Plan plan) {
        return SmallRun.lines(plan).stream()
                .map(line -> line.due() + " " + line.kind() + " " + line.partition() + " "
                        + new String(line.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
