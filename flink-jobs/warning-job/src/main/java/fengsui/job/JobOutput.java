package fengsui.job;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.job.operator.QuarantineDesk;
import fengsui.job.operator.StandingWarnings;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where results go. Each method is called once, while the topology is built, and names what it adds. */
public interface JobOutput {

    /**
     * Each warning goes to the alert topic and, under its incident, to that of what stands.
     *
     * @param closed ids of incidents that are long over, of which nothing need stand any more
     */
    void warnings(DataStream<Warning> warnings, DataStream<String> closed);

    /** Of each incident that was never told by itself its only record, once it is beyond correction. Alarms nobody. */
    void untold(DataStream<Warning> incidents);

    /** What {@link #warnings} has written by the time it is asked for, in this run and in those before. */
    StandingWarnings standing();

    /** Incidents that are not told by themselves. */
    void withheld(DataStream<Withheld> facts);

    void signals(DataStream<SignalChange> signals);

    void scores(DataStream<ScoreChange> scores);

    void rejects(DataStream<Reject> rejects);

    void health(DataStream<Health> health);

    /** Where rules that are taken out are written down, so that {@link JobInput#editions} tells of them. */
    QuarantineDesk quarantine();
}
