package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.risk.Clue;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The operator that counts calls. */
final class BurstsHarness extends KeyedTwoInputStreamOperatorTestHarness<String, SafetyEvent, EditionMark, EventClue> {

    static final int GROUPS = 16;

    BurstsHarness(RuleBundle rules, int subtasks, int index) throws Exception {
        super(
                new BurstsOperator(new ShippedRules(rules)),
                BurstsOperator::key,
                mark -> "",
                Types.STRING,
                GROUPS,
                subtasks,
                index);
    }

    void hear(SafetyEvent call) throws Exception {
        processElement1(new StreamRecord<>(call, call.eventTime()));
    }

    void mark(long watermark) throws Exception {
        processBothWatermarks(new Watermark(watermark));
    }

    void edition(Edition edition, int subtask, int subtasks, long newest) throws Exception {
        processElement2(new StreamRecord<>(new EditionMark(edition, subtask, subtasks, newest)));
    }

    List<Clue> clues() {
        return extractOutputValues().stream().map(clue -> clue.said().clue()).toList();
    }
}
