package fengsui.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.topics.TopicOffsets.Range;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerPageTest {

    private static final String BALANCED = "balanced: every record is accounted for";

    private static SortedMap<String, Range> written() {
        return new TreeMap<>(Map.of(
                "sensor-0", new Range(5, 10),
                "sensor-1", new Range(0, 3),
                "video-0", new Range(0, 0)));
    }

    private static SortedMap<String, Long> counted() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("sensor-0.first", 5L),
                Map.entry("sensor-0.next", 10L),
                Map.entry("sensor-0.read", 5L),
                Map.entry("sensor-0.decoded", 5L),
                Map.entry("sensor-0.events", 5L),
                Map.entry("sensor-1.first", 0L),
                Map.entry("sensor-1.next", 3L),
                Map.entry("sensor-1.read", 3L),
                Map.entry("sensor-1.decoded", 2L),
                Map.entry("sensor-1.rejected.bad-time", 1L),
                Map.entry("sensor-1.events", 2L),
                Map.entry("routed.watched", 7L),
                Map.entry("routed.copies", 7L),
                Map.entry("copies.used", 7L)));
    }

    private static LedgerPage with(String name, long value) {
        SortedMap<String, Long> counted = counted();
        counted.put(name, value);
        return new LedgerPage(counted, written());
    }

    @Test
    void whenAllIsReadFromFirstToLast_thenThatIsSaidAndNothingElse() {
        LedgerPage page = new LedgerPage(counted(), written());
        assertThat(page.balanced()).isTrue();
        assertThat(page.lines()).contains(BALANCED).noneMatch(line -> line.contains("NOT"));
    }

    @Test
    void whenOffsetsDifferThoughCountsAgree_thenEachSuchPartitionHasItsLine() {
        assertThat(with("sensor-0.next", 9).balanced()).isFalse();
        assertThat(with("sensor-0.next", 9).lines())
                .doesNotContain(BALANCED)
                .containsOnlyOnce(
                        "NOT balanced (yet): sensor-0 has offsets 5 to 9 on Kafka, the job has read offsets 5 to 8")
                .noneMatch(line -> line.contains("sensor-1 has"));
        assertThat(with("sensor-1.first", 1).lines())
                .containsOnlyOnce(
                        "NOT balanced (yet): sensor-1 has offsets 0 to 2 on Kafka, the job has read offsets 1 to 2");
        assertThat(with("sensor-1.next", 4).lines())
                .containsOnlyOnce(
                        "NOT balanced (yet): sensor-1 has offsets 0 to 2 on Kafka, the job has read offsets 0 to 3");
    }

    @Test
    void whenAPartitionWasNeverRead_thenItsLineSaysSo() {
        SortedMap<String, Long> counted = counted();
        counted.keySet().removeIf(name -> name.startsWith("sensor-0."));
        assertThat(new LedgerPage(counted, written()).lines())
                .containsOnlyOnce(
                        "NOT balanced (yet): sensor-0 has offsets 5 to 9 on Kafka, the job has read no offsets");
    }

    @Test
    void whenRecordsAreMissing_thenTheyAreCounted() {
        LedgerPage page = with("sensor-0.read", 4);
        assertThat(page.balanced()).isFalse();
        assertThat(page.lines()).contains("NOT balanced: 1 records on Kafka are not accounted for (yet)");
    }

    @Test
    void whenTheJobReadsAnswers_thenWhatBecameOfThemIsShownAndNoneMayBeMissing() {
        SortedMap<String, Long> counted = counted();
        counted.put("answers.given", 7L);
        counted.put("answers.taken", 6L);
        counted.put("answers.repeated", 1L);
        counted.put("answers.refused.unknown-incident", 2L);
        LedgerPage page = new LedgerPage(counted, written());
        assertThat(page.balanced()).isTrue();
        assertThat(page.lines())
                .contains("answers of dispatch: 7 given to desks: used or waiting for their time 4, repeated 1,"
                        + " unknown-incident 2");
        counted.put("answers.given", 8L);
        assertThat(new LedgerPage(counted, written()).lines())
                .contains("NOT balanced (yet): answers given to desks: 8, accounted for: 7");
        assertThat(new LedgerPage(counted(), written()).lines()).noneMatch(line -> line.contains("answers"));
    }

    @Test
    void whenAnswersAreRead_thenTheirRecordsAreAccountedForAsAllOthers() {
        SortedMap<String, Long> counted = counted();
        counted.put("feedback-0.first", 0L);
        counted.put("feedback-0.next", 9L);
        counted.put("feedback-0.read", 9L);
        counted.put("feedback-0.decoded", 7L);
        counted.put("feedback-0.rejected.missing-field", 2L);
        counted.put("answers.given", 7L);
        counted.put("answers.taken", 7L);
        SortedMap<String, Range> written = new TreeMap<>(written());
        written.put("feedback-0", new Range(0, 9));
        LedgerPage page = new LedgerPage(counted, written);
        assertThat(page.balanced()).isTrue();
        assertThat(page.lines()).anyMatch(line -> line.matches("feedback +9 +9 +7 +0 +2 +0 +0"));
        written.put("feedback-0", new Range(0, 10));
        assertThat(new LedgerPage(counted, written).lines())
                .contains("NOT balanced: 1 records on Kafka are not accounted for (yet)");
        counted.put("feedback-0.rejected.missing-field", 1L);
        assertThat(new LedgerPage(counted, written).lines())
                .contains("NOT balanced (yet): records read: 17, accounted for: 16");
    }

    @Test
    void whenEventsCameAgainOrWereForgottenEarly_thenBothAreShown() {
        SortedMap<String, Long> counted = counted();
        counted.merge("sensor-0.events", 2L, Long::sum);
        counted.put("sensor-0.duplicate", 2L);
        counted.put("sensor-0.forgotten", 512L);
        LedgerPage page = new LedgerPage(counted, written());
        assertThat(page.balanced()).isTrue();
        assertThat(page.lines()).anyMatch(line -> line.startsWith("sensor") && line.endsWith(" 2"));
        assertThat(page.lines()).anyMatch(line -> line.contains("forgotten early") && line.contains("512"));
        assertThat(with("sensor-0.duplicate", 1).balanced()).isFalse();
    }

    @Test
    void whenReadingsWait_thenTheyAreAccountedForAndShown() {
        SortedMap<String, Long> counted = counted();
        counted.merge("sensor-0.events", 3L, Long::sum);
        assertThat(new LedgerPage(counted, written()).balanced()).isFalse();
        counted.put("waiting", 3L);
        LedgerPage page = new LedgerPage(counted, written());
        assertThat(page.balanced()).isTrue();
        assertThat(page.lines()).contains("  readings that wait for their time to be judged: 3");
    }
}
