package fengsui.topics;

import fengsui.codec.answer.Reply;
import fengsui.topics.TopicWriter.Outgoing;
import java.util.Map;

/** Writes answers to the topic {@code feedback}. */
public record AnswerTopic(Broker broker, TopicNames topics) {

    /**
     * Returns once the broker has it.
     *
     * @param district as the warning has it
     * @param time by the clock of events, epoch milliseconds
     * @throws KafkaUnavailable where it could not be written
     */
    public void write(String incidentId, String district, Reply reply, long time) {
        write(incidentId, reply.record(incidentId, district, time));
    }

    /**
     * Returns once the broker has it.
     *
     * @param record as {@code AnswerJson} makes it
     * @throws KafkaUnavailable where it could not be written
     */
    public void write(String incidentId, byte[] record) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            writer.writeNow(Outgoing.of(topics.feedback(), incidentId, record)
                    .with(Map.of("content-type", "application/json")));
        }
    }
}
