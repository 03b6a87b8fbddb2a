package fengsui.job.operator;

import fengsui.answer.Answer;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.warning.DeskInput;
import fengsui.warning.DeskOutput;
import fengsui.warning.Refusal;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Sends what comes out of the desks of one subtask on its way. Not thread-safe. */
final class DeskPost implements DeskOutput {

    private final Output<StreamRecord<Warning>> output;
    private final Closing closing;
    private final DeskAnswers answers;
    private final WarningMeters meters;
    /** The event time to which the desks have come that are woken. */
    private long working;

    DeskPost(Output<StreamRecord<Warning>> output, Closing closing, DeskAnswers answers, WarningMeters meters) {
        this.output = output;
        this.closing = closing;
        this.answers = answers;
        this.meters = meters;
    }

    void working(long time) {
        working = time;
    }

    @Override
    public void warning(Warning record) {
        output.collect(new StreamRecord<>(record, record.incident().issued().sent()));
        meters.written(record);
    }

    @Override
    public void withheld(Withheld fact) {
        output.collect(Tags.WITHHELD, new StreamRecord<>(fact, working));
    }

    @Override
    public void untold(Warning last) {
        output.collect(Tags.UNTOLD, new StreamRecord<>(last));
    }

    /** The topic is told once that is sure. */
    @Override
    public void closed(String incidentId) {
        closing.add(incidentId);
    }

    @Override
    public void refused(Answer answer, Refusal why) {
        answers.refused(answer, why);
    }

    void surelyClosed(List<String> incidents) {
        incidents.forEach(incident -> output.collect(Tags.CLOSED, new StreamRecord<>(incident)));
    }

    void rejected(Reject reject) {
        output.collect(Tags.REJECTS, new StreamRecord<>(reject));
    }

    /** What became of answers, where that is news. */
    void tellAnswers(long clock) {
        answers.news(Math.max(0, clock)).ifPresent(news -> output.collect(Tags.HEALTH, new StreamRecord<>(news)));
    }

    /** What comes to a desk was in time for rules or scores, which are no more patient than it: it should not be. */
    void tooLate(DeskInput input, long clock) {
        String message = "of " + Instant.ofEpochMilli(input.time()) + ", too late to correct warnings for";
        Health health = new Health("desk/" + input.desk(), clock, "degraded", message, new TreeMap<>());
        output.collect(Tags.HEALTH, new StreamRecord<>(health));
    }
}
