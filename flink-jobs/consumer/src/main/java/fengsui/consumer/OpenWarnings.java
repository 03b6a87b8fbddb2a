package fengsui.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * An example: what a dispatch centre keeps of Fengsui's warnings, and how it answers. Copy this file; it needs
 * kafka-clients and jackson-databind. Not thread-safe.
 *
 * <p>One rule carries it: <b>of each incident the last record stands.</b> A record may come twice, and may be one that is
 * known already after a restart; nothing is to be added up, the record is the whole truth of its incident. Of it:
 *
 * <ul>
 *   <li>{@code msgType} Alert and Update open and replace, Cancel ends; {@code endReason} merged says in
 *       {@code supersededBy} which incident goes on instead.
 *   <li>What is past {@code expires} stands no longer, even if no Cancel came: whoever sends them may be down.
 *   <li>{@code heldBy} names the incident inside which this one is told: it is not to be shown by itself meanwhile.
 *   <li>{@code status} other than Actual is an exercise or a test and must never be routed as real.
 *   <li>Fields that are unknown are passed over: later versions add some.
 * </ul>
 */
public final class OpenWarnings implements AutoCloseable {

    /** What is done about warnings. It is told of every record that is news, and of each once. */
    public interface Desk {

        /** An incident that is real and open, as it stands from now on. */
        void stands(JsonNode warning);

        /**
         * A real incident is over.
         *
         * @param goesOnIn the incident that it has become part of: what was opened for it belongs there
         */
        void over(JsonNode cancel, Optional<String> goesOnIn);

        /** An exercise or a test, whatever it says: show it as such, send nobody. */
        void notReal(JsonNode record);
    }

    /** The job writes both topics side by side: so many records may not be among what stands yet. */
    private static final int OVERLAP = 500;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> GRADES = List.of("red", "orange", "yellow", "blue");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> last = new HashMap<>();
    private final String prefix;
    private final Desk desk;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * Returns once everything that stands is known, and has been told to {@code desk}.
     *
     * @param bootstrap HOST:PORT of a broker
     * @param prefix what the names of all topics begin with: {@code fengsui.} unless the job was told otherwise
     */
    public OpenWarnings(String bootstrap, String prefix, Desk desk) {
        this(Map.of("bootstrap.servers", bootstrap), prefix, desk);
    }

    /**
     * The same where Kafka wants TLS or a login.
     *
     * @param connection Kafka's own settings: {@code bootstrap.servers}, {@code security.protocol},
     *     {@code sasl.jaas.config} and so on, of a user with the rights of ./fengsui access show --role dispatch
     */
    public OpenWarnings(Map<String, Object> connection, String prefix, Desk desk) {
        this.prefix = prefix;
        this.desk = desk;
        this.consumer = new KafkaConsumer<>(
                with(
                        connection,
                        Map.of(
                                // With --delivery exactly-once a record counts only once it is committed.
                                "isolation.level",
                                "read_committed",
                                // Where the broker was set up anew, what it has now is read from its beginning.
                                "auto.offset.reset",
                                "earliest",
                                "enable.auto.commit",
                                false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                with(connection, Map.of("acks", "all")), new ByteArraySerializer(), new ByteArraySerializer());
        catchUp();
    }

    private static Map<String, Object> with(Map<String, Object> settings, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    /**
     * First takes hold of the alert topic's end, then reads what stands, then the alert topic from a little before that end
     * up to where it ends by then: so nothing is lost in between. What comes twice or in the wrong order by that is told by
     * its revision.
     */
    private void catchUp() {
        List<TopicPartition> warnings = partitions("warnings");
        Map<TopicPartition, Long> ends = consumer.endOffsets(warnings);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(warnings);
        Map<String, JsonNode> newest = new HashMap<>();

        List<TopicPartition> state = partitions("warnings-state");
        consumer.assign(state);
        consumer.seekToBeginning(state);
        readTo(consumer.endOffsets(state), newest);

        consumer.assign(warnings);
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - OVERLAP)));
        readTo(consumer.endOffsets(warnings), newest);

        newest.values().stream()
                .filter(OpenWarnings::isOpen)
                .sorted(gravestFirst())
                .forEach(this::take);
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(prefix + topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void readTo(Map<TopicPartition, Long> ends, Map<String, JsonNode> newest) {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.key() != null && record.value() == null) {
                    // A tombstone: this incident has been over for long.
                    newest.remove(new String(record.key(), StandardCharsets.UTF_8));
                }
                read(record).ifPresent(warning -> newest.merge(incidentId(warning), warning, OpenWarnings::newer));
            }
        }
    }

    private static JsonNode newer(JsonNode known, JsonNode other) {
        return other.path("revision").asInt() >= known.path("revision").asInt() ? other : known;
    }

    /** Waits for {@code patience} at most for what comes next, and hands it to the desk. To be called again and again. */
    public void poll(Duration patience) {
        consumer.poll(patience).forEach(record -> read(record).ifPresent(this::take));
    }

    private void take(JsonNode warning) {
        JsonNode before = last.get(incidentId(warning));
        boolean repeated = before != null && before.path("identifier").equals(warning.path("identifier"));
        boolean overAlready = before == null && !isOpen(warning);
        if (repeated || overAlready) {
            return;
        }
        if (isOpen(warning)) {
            last.put(incidentId(warning), warning);
        } else {
            last.remove(incidentId(warning));
        }
        if (!isReal(warning)) {
            desk.notReal(warning);
        } else if (isOpen(warning)) {
            desk.stands(warning);
        } else {
            desk.over(warning, Optional.ofNullable(warning.path("supersededBy").textValue()));
        }
    }

    /**
     * What is to be shown: the newest record of each open incident, exercises among them, gravest first, then the oldest.
     * Without those that are told inside another one that is shown.
     *
     * @param now the time of day, or the engine's clock (on the topic {@code health}) where a past day is replayed
     */
    public List<JsonNode> standing(Instant now) {
        List<JsonNode> standing = new ArrayList<>();
        for (JsonNode warning : last.values()) {
            JsonNode holder = last.get(warning.path("heldBy").asText());
            boolean shownInside = holder != null && isValid(holder, now);
            if (isValid(warning, now) && !shownInside) {
                standing.add(warning);
            }
        }
        standing.sort(gravestFirst());
        return standing;
    }

    /**
     * Answers that a case was opened. Returns once the broker has it; the next record of the incident shows that it was
     * heard, and nobody is reminded any more.
     *
     * @param by an office or an account, never a person: the job rejects what looks like one
     * @throws IllegalArgumentException where no such incident is open
     * @throws IllegalStateException where it could not be written: to be tried again, the same answer counts once
     */
    public void accept(String incidentId, String by, String caseNumber) {
        JsonNode warning = last.get(incidentId);
        if (warning == null) {
            throw new IllegalArgumentException(incidentId + ": no such incident is open");
        }
        ObjectNode answer = json.createObjectNode();
        answer.put("type", "accepted")
                // The same answer sent again, after a doubt whether it went out, is the same answer.
                .put(
                        "answerId",
                        UUID.nameUUIDFromBytes(bytes(incidentId + "\naccepted\n" + by + "\n" + caseNumber))
                                .toString())
                .put("incidentId", incidentId)
                .put("district", warning.path("district").asText())
                // By the clock of events, as the records have it: a replayed day is not today.
                .put("time", newestSent().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("by", by)
                .put("caseNumber", caseNumber);
        write(new ProducerRecord<>(prefix + "feedback", bytes(incidentId), bytes(answer.toString())));
    }

    private void write(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the answer could not be written: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the answer was written", e);
        }
    }

    private Instant newestSent() {
        return last.values().stream()
                .map(warning -> Instant.parse(warning.path("sent").asText()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Empty where there is no warning in it. A record that cannot be read must not stop those behind it. */
    private Optional<JsonNode> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            JsonNode read = json.readTree(record.value());
            return Optional.of(read)
                    .filter(warning -> warning.path("incidentId").isTextual());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String incidentId(JsonNode warning) {
        return warning.path("incidentId").asText();
    }

    private static boolean isOpen(JsonNode warning) {
        return !warning.path("msgType").asText().equals("Cancel");
    }

    private static boolean isReal(JsonNode warning) {
        return warning.path("status").asText().equals("Actual");
    }

    private static boolean isValid(JsonNode warning, Instant now) {
        return Instant.parse(warning.path("expires").asText()).isAfter(now);
    }

    private static Comparator<JsonNode> gravestFirst() {
        return Comparator.<JsonNode>comparingInt(
                        warning -> GRADES.indexOf(warning.path("grade").asText()))
                .thenComparing(warning -> warning.path("onset").asText())
                .thenComparing(OpenWarnings::incidentId);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
