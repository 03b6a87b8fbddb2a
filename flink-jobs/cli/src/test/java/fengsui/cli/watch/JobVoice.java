package fengsui.cli.watch;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.WarningContext;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a job would. */
record JobVoice(Broker broker, TopicNames topics) {

    void write(Alerts incident, byte[] record, String... names) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (String name : names) {
                writer.write(Outgoing.of(name, incident.incidentId(), record));
            }
        }
    }

    /** As the job does: what stands, and the alert topic. */
    void tell(Alerts incident, byte[] record) {
        write(incident, record, topics.warnings(), topics.warningsState());
    }

    void beat(long clock, long lag) {
        Health health = new Health("job", clock, "ok", "running", new TreeMap<>(Map.of("clock", clock, "lag", lag)));
        try (TopicWriter writer = TopicWriter.open(broker)) {
            writer.write(Outgoing.of(
                    topics.health(), "job", HealthJson.write(health, new WarningContext("fengsui", "Actual"))));
        }
    }
}
