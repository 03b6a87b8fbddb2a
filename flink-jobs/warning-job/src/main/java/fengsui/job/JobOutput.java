package fengsui.job;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.warning.Warning;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where results go. Each method is called once, while the topology is built, and names what it adds. */
public interface JobOutput {

    void warnings(DataStream<Warning> warnings);

    void signals(DataStream<Signal> signals);

    void scores(DataStream<Score> scores);

    void rejects(DataStream<Reject> rejects);

    void health(DataStream<Health> health);
}
