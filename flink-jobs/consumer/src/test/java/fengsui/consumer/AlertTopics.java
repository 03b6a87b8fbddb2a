package fengsui.consumer;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.WarningContext;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The topics of a job, written as it writes them. */
final class AlertTopics {

    private final Broker broker;
    private final TopicNames names;

    AlertTopics(EmbeddedKafka kafka, String prefix) {
        this.broker = OwnBroker.of(kafka);
        this.names = new TopicNames(prefix);
        Topics.create(broker, names, TopicPlan.live());
    }

    /** To the alert topic, and as what stands. */
    void tell(Alerts incident, byte[] record) {
        warn(incident, record);
        stand(incident, record);
    }

    void warn(Alerts incident, byte[] record) {
        write(Outgoing.of(names.warnings(), incident.incidentId(), record));
    }

    void stand(Alerts incident, byte[] record) {
        write(Outgoing.of(names.warningsState(), incident.incidentId(), record));
    }

    void beat(long clock) {
        Health health = new Health("job", clock, "ok", "running", new TreeMap<>(Map.of("clock", clock)));
        write(Outgoing.of(names.health(), "job", HealthJson.write(health, new WarningContext("fengsui", "Actual"))));
    }

    private void write(Outgoing record) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            writer.write(record);
        }
    }

    List<TopicRecord> feedback() {
        try (TopicReader reader = TopicReader.fromBeginning(broker, names.feedback())) {
            return reader.upToNow();
        }
    }
}
