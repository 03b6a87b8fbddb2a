package fengsui.job.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.Level;
import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.TestRules;
import fengsui.rule.Rehearsal;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final SafetyEvent EVENT = City.smell("g1", 3, "t1");
    private static final Position POSITION = new Position("hotline", 2, 77);

    /** Writes, copies and reads, with a serializer that went through its own snapshot. */
    private static <T> T throughBytes(TypeInformation<T> type, T value) throws IOException {
        TypeSerializer<T> serializer = type.createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        serializer.serialize(value, out);
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        TypeSerializerSnapshot<T> snapshot =
                TypeSerializerSnapshot.readVersionedSnapshot(in, FormsTest.class.getClassLoader());
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(snapshot)
                        .isCompatibleAsIs())
                .isTrue();
        DataOutputSerializer copy = new DataOutputSerializer(64);
        serializer.copy(in, copy);
        return snapshot.restoreSerializer().deserialize(new DataInputDeserializer(copy.getCopyOfBuffer()));
    }

    @Test
    void whenAnythingGoesThroughBytes_thenItComesBackEqual() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(TestRules.load(), City.day(5, 1));
        assertThat(rehearsal.warnings()).isNotEmpty();
        assertThat(throughBytes(Forms.EVENT, EVENT)).isEqualTo(EVENT);
        ScopedEvent scoped = new ScopedEvent(Level.STREET, EVENT);
        assertThat(throughBytes(Forms.SCOPED_EVENT, scoped)).isEqualTo(scoped);
        EventClue clue = new EventClue(TestRules.load().scoring().clues(EVENT).get(0), "id", "feed");
        assertThat(throughBytes(Forms.CLUE, clue)).isEqualTo(clue);
        for (var warning : rehearsal.warnings()) {
            assertThat(throughBytes(Forms.WARNING, warning)).isEqualTo(warning);
        }
        PartitionLedger ledger = new PartitionLedger("sensor-0", 1, 2, new TreeMap<>(java.util.Map.of("empty", 3L)), 4);
        assertThat(throughBytes(Forms.LEDGER, ledger)).isEqualTo(ledger);
    }

    @Test
    void whenARecordTakenInGoesThroughBytes_thenItsOutcomeComesBackEqual() throws IOException {
        Reject reject = new Reject(RejectReason.MALFORMED, POSITION, null, "trailing bytes");
        for (Intake outcome : List.of(
                new Intake.Decoded(List.of(EVENT, City.gas("g2", 1, 2))),
                new Intake.Rejected(reject),
                new Intake.Filtered())) {
            Taken taken = new Taken(POSITION, outcome);
            assertThat(throughBytes(Forms.TAKEN, taken)).isEqualTo(taken);
        }
    }

    @Test
    void whenStateNamesAnUnknownForm_thenItIsNotRead() {
        assertThatThrownBy(() -> Forms.named("tomorrow")).hasMessageContaining("tomorrow");
    }
}
