package fengsui.cli.chaos.truth;

import fengsui.codec.Reject;
import fengsui.codec.RejectJson;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the job has written that can be read by now, as any consumer would who reads committed records alone. */
final class Outputs implements AutoCloseable {

    private final TopicReader alerts;
    private final TopicReader stands;
    private final TopicReader refusals;
    private final Map<String, Told> held = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private Outputs(TopicReader alerts, TopicReader stands, TopicReader refusals) {
        this.alerts = alerts;
        this.stands = stands;
        this.refusals = refusals;
    }

    static Outputs open(Broker broker, TopicNames topics) {
        return new Outputs(
                TopicReader.fromBeginning(broker, topics.warnings()),
                TopicReader.fromBeginning(broker, topics.warningsState()),
                TopicReader.fromBeginning(broker, topics.rejects()));
    }

    /** Takes what can be read by now and was not taken yet. */
    void more() {
        alerts.upToNow().forEach(record -> Told.of(record).ifPresent(told::add));
        stands.upToNow().forEach(this::stands);
        refusals.upToNow().forEach(record -> reject(record).ifPresent(rejects::add));
    }

    /** In the order of the topic. */
    List<Told> told() {
        return List.copyOf(told);
    }

    Standing standing() {
        return new Standing(held, takenBack);
    }

    List<Reject> rejects() {
        return List.copyOf(rejects);
    }

    private void stands(TopicRecord record) {
        String incident = record.key();
        if (incident == null) {
            return;
        }
        takenBack.remove(incident);
        Told.of(record).ifPresentOrElse(told -> held.put(incident, told), () -> takenBack.add(incident));
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
        stands.close();
        refusals.close();
    }
}
