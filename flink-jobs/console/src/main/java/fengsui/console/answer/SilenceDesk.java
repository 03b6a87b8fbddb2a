package fengsui.console.answer;

import fengsui.codec.OrderJson;
import fengsui.console.answer.Incidents.Open;
import fengsui.console.file.Sha256;
import fengsui.order.Silence;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.OrderTopic;
import java.io.UncheckedIOException;

/** Orders silences of what an incident is about, as {@code ./fengsui silence} does. Thread-safe. */
final class SilenceDesk {

    /** Every part of the job is to have it before it holds. */
    private static final long AHEAD_MILLIS = 5_000;

    private static final long MINUTE = 60_000;

    private final Incidents incidents;
    private final Diary diary;
    private final OrderTopic topic;

    SilenceDesk(Incidents incidents, Diary diary, OrderTopic topic) {
        this.incidents = incidents;
        this.diary = diary;
        this.topic = topic;
    }

    /**
     * Returns once the broker has it.
     *
     * @return by which it is known
     * @throws KafkaUnavailable where the broker does not say that it has it
     */
    String order(Open incident, Wish.Silencing wish, String by) {
        long from = Math.max(incidents.clock(), incident.sent()) + AHEAD_MILLIS;
        Silence silence = new Silence(
                incident.area(), incident.hazard(), false, from, from + wish.minutes() * MINUTE, by, wish.reason());
        byte[] record = OrderJson.write(silence);
        try {
            diary.silencing(silence, incident.incidentId(), record);
        } catch (UncheckedIOException e) {
            throw DeskTroubles.log();
        }
        try {
            return "order-" + topic.give(silence);
        } catch (KafkaUnavailable e) {
            diary.unconfirmed(by, Sha256.of(record));
            throw e;
        }
    }
}
