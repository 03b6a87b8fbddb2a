package fengsui.cli.watch;

import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import java.util.List;
import java.util.Map;

/** Writes answers to the topic {@code feedback}. */
public record AnswerDesk(Broker broker, TopicNames topics) {

    /**
     * Returns once the broker has it.
     *
     * @param time the engine's clock as far as it is known, epoch milliseconds
     * @throws KafkaUnavailable where it could not be written
     */
    void write(Card card, Reply reply, long time) {
        write(card.incidentId(), card.where().district(), reply, time);
    }

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

    /** See {@link Reply#problems}. */
    static List<String> problems(Card card, Reply reply, long time) {
        return reply.problems(card.incidentId(), card.where().district(), time);
    }

    /** An answer is about what was told: it cannot be older than that. */
    static long time(Card card, long clock) {
        return Math.max(clock, card.span().sent());
    }
}
