package fengsui.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Load LOAD = new Load(40_000, 1_000, Duration.ofMinutes(40), 7);

    @Test
    void whenTrafficIsMade_thenEveryRecordIsOfOneLengthAndReadable() {
        List<Traffic.Item> items = items();

        assertThat(items).allSatisfy(item -> assertThat(item.json()).hasSize(Traffic.BYTES));
        assertThat(events()).hasSize(items.size());
        assertThat(items.stream().filter(item -> item.kind() == EventKind.VIDEO).count())
                .isBetween(items.size() / 100L, items.size() / 25L);
        assertThat(items.get(items.size() - 1).time()).isBetween(Load.START, Load.START + 2_400_000);
    }

    @Test
    void whenTrafficIsMadeTwice_thenItIsTheSame() {
        assertThat(texts()).isEqualTo(texts());
    }

    /** A benchmark in which no rule speaks, or all do all the time, measures something else. */
    @Test
    void whenTheRulesSeeTheTraffic_thenTheyAreSoundAndSpeakNowAndThen() {
        LoadedRules loaded = RuleSetLoader.load(RuleFiles.read(Path.of("rules")));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.ruleSet().rules()).hasSize(5);
        assertThat(Rehearsal.run(loaded.ruleSet(), events())).hasSizeBetween(1, LOAD.events() / 100);
    }

    private static List<Traffic.Item> items() {
        Traffic traffic = new Traffic(LOAD);
        return IntStream.range(0, LOAD.events()).mapToObj(traffic::item).toList();
    }

    private static List<String> texts() {
        return items().stream()
                .map(item -> new String(item.json(), StandardCharsets.US_ASCII))
                .toList();
    }

    private static List<SafetyEvent> events() {
        RecordDecoder decoder = RuleSetLoader.load(RuleFiles.read(Path.of("rules")))
                .ruleSet()
                .feeds()
                .decoder();
        return items().stream()
                .map(item -> decoder.decode(new RawRecord(
                        new Position("fengsui." + item.kind().label(), item.partition(), 0),
                        item.time(),
                        null,
                        item.json())))
                .flatMap(intake -> ((Intake.Decoded) intake).events().stream())
                .toList();
    }
}
