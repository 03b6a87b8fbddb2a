package fengsui.cli.leak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** All records of all topics of a broker but its inputs, Kafka's own topics among them. */
public final class Outlets {

    private final String bootstrap;

    public Outlets(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Shows {@code search} what was written by now. Returns how many records each topic has. */
    public Map<String, Integer> search(List<String> inputs, LeakSearch search) throws Exception {
        Map<String, Integer> records = new TreeMap<>();
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrap));
        try (Admin admin = Admin.create(settings);
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Set<String> topics = new TreeSet<>(admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get());
            topics.removeAll(inputs);
            for (String topic : topics) {
                search.look("names of topics", topic);
                records.put(topic, search(consumer, topic, search));
            }
        }
        return records;
    }

    private static int search(KafkaConsumer<byte[], byte[]> consumer, String topic, LeakSearch search) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int count = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                write(record, all);
                count++;
            }
        }
        search.look("topic " + topic, all.toByteArray());
        return count;
    }

    private static void write(ConsumerRecord<byte[], byte[]> record, ByteArrayOutputStream all) {
        line(all, record.key());
        Arrays.stream(record.headers().toArray()).forEach(header -> {
            line(all, header.key().getBytes(StandardCharsets.UTF_8));
            line(all, header.value());
        });
        line(all, record.value());
    }

    private static void line(ByteArrayOutputStream all, byte @Nullable [] bytes) {
        all.writeBytes(bytes == null ? new byte[0] : bytes);
        all.write('\n');
    }
}
