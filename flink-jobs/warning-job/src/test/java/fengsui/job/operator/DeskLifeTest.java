package fengsui.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.warning.Change;
import fengsui.warning.EndReason;
import fengsui.warning.Warning;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

/** A desk that is broken off and restored between any two inputs lives the same life, whatever people answer and order. */
class DeskLifeTest {

    private static final int LIVES = Math.min(100, Integer.getInteger("seeds", 8));

    private static final List<Function<DeskHarness, ? extends List<?>>> OUTPUTS = List.of(
            DeskHarness::extractOutputValues,
            harness -> side(harness, Tags.REJECTS),
            harness -> side(harness, Tags.UNTOLD),
            DeskHarness::closed,
            DeskLifeTest::lastLedger);

    private final Set<Change> changes = EnumSet.noneOf(Change.class);
    private final Set<EndReason> ends = EnumSet.noneOf(EndReason.class);
    private final Set<RejectReason> rejects = EnumSet.noneOf(RejectReason.class);
    private final Set<String> modes = new TreeSet<>();
    private long late;
    private long untold;
    private long closed;

    @Test
    void whenADeskIsRestoredBetweenAnyTwoInputs_thenAllThatItSaysIsTheSame() throws Exception {
        for (int seed = 0; seed < LIVES; seed++) {
            List<List<Object>> said = DeskLife.of(seed).saidAll(OUTPUTS);
            said.get(0).forEach(record -> note((Warning) record));
            said.get(1).forEach(reject -> rejects.add(((Reject) reject).reason()));
            untold += said.get(2).size();
            closed += said.get(3).size();
            assertThat(said.get(4)).as("what the ledger said at the end").hasSize(1);
        }
        assertThat(changes)
                .contains(
                        Change.ACCEPTED,
                        Change.ON_SCENE,
                        Change.ESCALATED,
                        Change.HELD,
                        Change.HOLDS,
                        Change.RELEASED,
                        Change.RAISED);
        assertThat(ends).contains(EndReason.QUIET, EndReason.CLOSED, EndReason.REJECTED, EndReason.WITHDRAWN);
        assertThat(rejects).contains(RejectReason.UNKNOWN_INCIDENT, RejectReason.INCIDENT_OVER);
        assertThat(modes).contains("surge");
        assertThat(List.of(late, untold, closed)).as("late, untold, closed").allMatch(count -> count > LIVES);
    }

    private void note(Warning record) {
        changes.addAll(record.changes());
        modes.addAll(record.incident().course().modes());
        late += record.late() ? 1 : 0;
        if (record.endReason() != null) {
            ends.add(record.endReason());
        }
    }

    /** A restore tells it again: what counts is what it says once nothing more can happen. */
    private static List<SortedMap<String, Long>> lastLedger(DeskHarness harness) {
        List<Health> told = side(harness, Tags.HEALTH).stream()
                .filter(health -> health.subject().startsWith("ledger/desk/"))
                .toList();
        return harness.closed().isEmpty()
                ? List.of()
                : List.of(told.get(told.size() - 1).figures());
    }

    private static <T> List<T> side(DeskHarness harness, OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }
}
