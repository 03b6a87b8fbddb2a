package fengsui.cli.watch;

import fengsui.codec.answer.Reply;
import fengsui.topics.AnswerTopic;
import fengsui.topics.KafkaUnavailable;
import java.util.List;

/** Answers what is on a card. */
record CardDesk(AnswerTopic desk) {

    /**
     * Returns once the broker has it.
     *
     * @param time the engine's clock as far as it is known, epoch milliseconds
     * @throws KafkaUnavailable where it could not be written
     */
    void write(Card card, Reply reply, long time) {
        desk.write(card.incidentId(), card.where().district(), reply, time);
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
