package fengsui.console.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.topics.TopicOffsets.Range;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerLineTest {

    private static final String NAME = "fengsui.sensor-3";

    private static SortedMap<String, Long> counted(long first, long next, long decoded, long rejected) {
        return new TreeMap<>(Map.of(
                NAME + ".first", first,
                NAME + ".next", next,
                NAME + ".decoded", decoded,
                NAME + ".filtered", 1L,
                NAME + ".rejected.bad-time", rejected,
                NAME + ".rejected.malformed", 1L));
    }

    private static long buckets(LedgerLine line) {
        return line.before()
                + line.decoded()
                + line.filtered()
                + line.rejected()
                + line.underway()
                + line.lost()
                + line.deleted()
                + line.waiting();
    }

    /** Whatever Kafka has kept and the job has read, the buckets together hold every offset. */
    @ParameterizedTest
    @CsvSource({
        "5, 20, 5, 20, 11, 2, true, 0",
        "5, 25, 5, 20, 11, 2, true, 5",
        "5, 20, 8, 20, 8, 2, false, 0",
        "5, 20, 5, 20, 10, 2, false, 0",
        "5, 20, 5, 20, 12, 2, false, 0",
        "12, 25, 5, 20, 11, 2, true, 5",
        "22, 25, 5, 20, 11, 2, false, 3",
        "5, 18, 5, 20, 11, 2, true, 0"
    })
    void whenOffsetsAreHeldAgainstEachOther_thenEveryOneIsInOneBucket(
            long begin, long end, long first, long next, long decoded, long rejected, boolean sound, long waiting) {
        LedgerLine line = LedgerLine.of(NAME, new Range(begin, end), counted(first, next, decoded, rejected), true);
        assertThat(buckets(line)).isEqualTo(line.end() - line.from());
        assertThat(line.sound()).isEqualTo(sound);
        assertThat(line.waiting()).isEqualTo(waiting);
        assertThat(line.topic()).isEqualTo("fengsui.sensor");
        assertThat(line.partition()).isEqualTo(3);
    }

    @Test
    void whenSubtasksHaveToldOfDifferentMoments_thenWhatIsMissingIsUnderWayUntilItSettles() {
        SortedMap<String, Long> counted = counted(5, 20, 8, 2);
        LedgerLine busy = LedgerLine.of(NAME, new Range(5, 20), counted, false);
        assertThat(busy.underway()).isEqualTo(3);
        assertThat(busy.sound()).isTrue();
        assertThat(buckets(busy)).isEqualTo(15);
        LedgerLine quiet = LedgerLine.of(NAME, new Range(5, 20), counted, true);
        assertThat(quiet.lost()).isEqualTo(3);
        assertThat(quiet.sound()).isFalse();
    }

    @Test
    void whenSomethingIsCountedTwice_thenThatIsSaidAtOnce() {
        assertThat(LedgerLine.of(NAME, new Range(5, 20), counted(5, 20, 12, 2), false)
                        .sound())
                .isFalse();
    }

    @Test
    void whenNothingWasRead_thenAllWaits() {
        LedgerLine line = LedgerLine.of(NAME, new Range(5, 20), new TreeMap<>(), true);
        assertThat(line.waiting()).isEqualTo(15);
        assertThat(buckets(line)).isEqualTo(15);
    }

    @Test
    void whenKafkaDoesNotTell_thenWhatTheJobSaysAddsUpByItself() {
        LedgerLine line = LedgerLine.of(NAME, null, counted(5, 20, 11, 2), true);
        assertThat(buckets(line)).isEqualTo(15);
        assertThat(line.waiting()).isZero();
        assertThat(line.sound()).isTrue();
    }
}
