package fengsui.cli.answer;

import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import java.util.Map;

/** Writes answers to the topic {@code feedback}. */
public record AnswerDesk(Broker broker, TopicNames topics) {

    /**
     * Returns once the broker has it.
     *
     * @param district as the warning has it
     * @param time by the clock of events, epoch milliseconds
     * @throws KafkaUnavailable where it could not be written
     */
    public void write(String incidentId, String district, Reply reply, long time) {
        byte[] record = reply.record(incidentId, district, time);
        try (TopicWriter writer = TopicWriter.open(broker)) {
            writer.writeNow(Outgoing.of(topics.feedback(), incidentId, record)
                    .with(Map.of("content-type", "application/json")));
        }
    }
}
