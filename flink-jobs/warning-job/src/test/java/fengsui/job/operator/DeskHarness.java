package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.risk.ChangeKind;
import fengsui.risk.ScoreChange;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The warnings operator, with its marks on an input that has no key. */
final class DeskHarness extends KeyedTwoInputStreamOperatorTestHarness<String, DeskInput, EditionMark, Warning> {

    static final int GROUPS = 16;

    DeskHarness(RuleBundle rules, StandingWarnings topic, int subtasks, int index) throws Exception {
        super(
                new WarningsOperator(rules, topic, false),
                DeskInput::desk,
                mark -> "",
                Types.STRING,
                GROUPS,
                subtasks,
                index,
                Forms.DESK_INPUT.createSerializer(new SerializerConfigImpl()),
                Forms.EDITION_MARK.createSerializer(new SerializerConfigImpl()));
        config.setStatePartitioner(1, null);
        config.serializeAllConfigs();
    }

    void take(DeskInput input) throws Exception {
        processElement1(new StreamRecord<>(input, input.time()));
    }

    void found(Signal signal) throws Exception {
        take(new DeskInput.OfSignal(SignalChange.found(signal)));
    }

    void changed(ChangeKind kind, Signal signal) throws Exception {
        take(new DeskInput.OfSignal(new SignalChange(kind, signal, null, List.of("late"))));
    }

    void score(ScoreChange change) throws Exception {
        take(new DeskInput.OfScore(change));
    }

    void mark(EditionMark mark) throws Exception {
        processElement2(new StreamRecord<>(mark));
    }

    void time(long watermark) throws Exception {
        processBothWatermarks(new Watermark(watermark));
    }

    List<String> closed() {
        Queue<StreamRecord<String>> records = getSideOutput(Tags.CLOSED);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }
}
