package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** Scoring, with clues made of events. */
final class ScoringHarness extends KeyedTwoInputStreamOperatorTestHarness<String, EventClue, EditionMark, ScoreChange> {

    static final int GROUPS = 16;

    static final Comparator<Score> ORDER =
            Comparator.comparingLong(Score::time).thenComparing(Score::hazard).thenComparing(Score::area);

    final ClueMaker maker = new ClueMaker();

    ScoringHarness(int subtasks, int index) throws Exception {
        this(TestRules.bundle(), subtasks, index);
    }

    /** @param rules score as those of {@link TestRules} do */
    ScoringHarness(RuleBundle rules, int subtasks, int index) throws Exception {
        super(
                new ScoringOperator(new ShippedRules(rules)),
                EventClue::key,
                mark -> "",
                Types.STRING,
                GROUPS,
                subtasks,
                index);
        maker.announce(Edition.STARTED_WITH, TestRules.load().scoring());
    }

    void see(SafetyEvent event) throws Exception {
        see(maker, event);
    }

    void see(ClueMaker maker, SafetyEvent event) throws Exception {
        for (EventClue clue : maker.clues(event)) {
            processElement1(new StreamRecord<>(clue, event.eventTime()));
        }
    }

    void mark(long watermark) throws Exception {
        processBothWatermarks(new Watermark(watermark));
    }

    void edition(Edition edition, int subtask, int subtasks, long newest) throws Exception {
        processElement2(new StreamRecord<>(new EditionMark(edition, subtask, subtasks, newest)));
    }

    List<Copy> copies() {
        Queue<StreamRecord<Copy>> copies = getSideOutput(Tags.COPIES);
        return copies == null
                ? List.of()
                : copies.stream().map(StreamRecord::getValue).toList();
    }

    List<ScoreChange> changes() {
        return extractOutputValues();
    }
}
