package fengsui.cli.chaos.truth;

import fengsui.codec.Reject;
import fengsui.codec.RejectJson;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the job has written that can be read by now, as any consumer would who reads committed records alone. */
final class Outputs implements AutoCloseable {

    private final TopicReader alerts;
    private final TopicReader refusals;
    private final List<Told> told = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private Outputs(TopicReader alerts, TopicReader refusals) {
        this.alerts = alerts;
        this.refusals = refusals;
    }

    static Outputs open(Broker broker, TopicNames topics) {
        return new Outputs(
                TopicReader.fromBeginning(broker, topics.warnings()),
                TopicReader.fromBeginning(broker, topics.rejects()));
    }

    /** Takes what can be read by now and was not taken yet. */
    void more() {
        alerts.upToNow().forEach(record -> Told.of(record).ifPresent(told::add));
        refusals.upToNow().forEach(record -> reject(record).ifPresent(rejects::add));
    }

    /** In the order of the topic. */
    List<Told> told() {
        return List.copyOf(told);
    }

    List<Reject> rejects() {
        return List.copyOf(rejects);
    }

    private static Optional<Reject> reject(TopicRecord record) {
        byte[] value = record.value();
        try {
            return value == null ? Optional.empty() : Optional.of(RejectJson.read(value));
        } catch (IOException e) {
            // Somebody else's record: it tells of none of ours.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        alerts.close();
        refusals.close();
    }
}
