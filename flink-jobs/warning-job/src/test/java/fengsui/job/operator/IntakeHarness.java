package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.privacy.KeyPlace;
import fengsui.device.SupplyNews;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.job.wire.Edition;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import fengsui.job.wire.Taken;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.MultiInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** One subtask of intake with all its inputs. */
final class IntakeHarness extends MultiInputStreamOperatorTestHarness<Intaken> {

    static final int RECORDS = 0;
    static final int EDITIONS = 1;
    static final int CLOCK = 2;

    static final int GROUPS = 16;

    private final int subtasks;
    private final int index;

    IntakeHarness(Edition first, int subtasks, int index) throws Exception {
        super(factory(first), GROUPS, subtasks, index);
        this.subtasks = subtasks;
        this.index = index;
        config.setStatePartitioner(RECORDS, (Taken taken) -> taken.key());
        config.setStateKeySerializer(Types.STRING.createSerializer(new SerializerConfigImpl()));
        config.serializeAllConfigs();
        setup(Forms.INTAKEN.createSerializer(new SerializerConfigImpl()));
    }

    private static IntakeFactory factory(Edition first) {
        return new IntakeFactory(new ShippedRules(first), List.of(IntakeInput.values()), 5_000, KeyPlace.STANDARD);
    }

    /** Takes those parts of a record that are for this subtask. */
    void take(Position position, Intake outcome) throws Exception {
        for (Taken part : new Taken(position, outcome).byDevice()) {
            if (KeyGroupRangeAssignment.assignKeyToParallelOperator(part.key(), GROUPS, subtasks) == index) {
                processElement(RECORDS, new StreamRecord<>(part));
            }
        }
    }

    /** Time comes to {@code time} by all inputs. */
    void pass(long time) throws Exception {
        for (int input = RECORDS; input <= CLOCK; input++) {
            processWatermark(input, new Watermark(time));
        }
    }

    void endRecords() throws Exception {
        ((BoundedMultiInput) operator).endInput(RECORDS + 1);
    }

    List<SafetyEvent> events() {
        return said(Intaken.Event.class).stream().map(Intaken.Event::event).toList();
    }

    List<Edition> editions() {
        return said(Intaken.NewEdition.class).stream()
                .map(Intaken.NewEdition::edition)
                .toList();
    }

    private <T> List<T> said(Class<T> type) {
        return extractOutputValues().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Health> health() {
        return side(Tags.HEALTH);
    }

    /** What was counted, as often as it was told. */
    List<SortedMap<String, Long>> ledgers() {
        return health().stream().map(Health::figures).toList();
    }

    List<Reject> rejects() {
        return side(Tags.REJECTS);
    }

    List<FeedBeat> beats() {
        return side(Tags.BEATS);
    }

    List<SupplyNews> supplies() {
        return side(Tags.SUPPLIES);
    }

    private <T> List<T> side(OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }
}
