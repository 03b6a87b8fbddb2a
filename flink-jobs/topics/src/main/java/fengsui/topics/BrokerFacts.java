package fengsui.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/**
 * How brokers and topics are set up.
 *
 * @param transactionMaxTimeoutMillis by broker id
 * @param topics those of the ones asked for that are there, by name
 */
record BrokerFacts(SortedMap<String, Long> transactionMaxTimeoutMillis, SortedMap<String, Topic> topics) {

    private static final String TRANSACTION_MAX_TIMEOUT = "transaction.max.timeout.ms";

    /**
     * One topic.
     *
     * @param replicas of its partition that has the fewest
     * @param config every setting in effect, the broker's defaults included
     */
    record Topic(int partitions, int replicas, Map<String, String> config) {

        Topic {
            config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        }

        String setting(String key) {
            return config.getOrDefault(key, "");
        }
    }

    BrokerFacts {
        transactionMaxTimeoutMillis = Collections.unmodifiableSortedMap(new TreeMap<>(transactionMaxTimeoutMillis));
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }

    static BrokerFacts read(Broker broker, Collection<String> names) {
        return broker.admin(admin -> new BrokerFacts(timeouts(broker, admin), topics(broker, admin, names)));
    }

    private static SortedMap<String, Long> timeouts(Broker broker, Admin admin) {
        List<ConfigResource> brokers = new ArrayList<>();
        for (Node node : broker.await(admin.describeCluster().nodes(), "listing brokers")) {
            brokers.add(new ConfigResource(ConfigResource.Type.BROKER, node.idString()));
        }
        SortedMap<String, Long> timeouts = new TreeMap<>();
        configs(broker, admin, brokers).forEach((id, config) -> {
            String timeout = config.get(TRANSACTION_MAX_TIMEOUT);
            if (timeout != null) {
                timeouts.put(id, Long.valueOf(timeout));
            }
        });
        return timeouts;
    }

    private static SortedMap<String, Topic> topics(Broker broker, Admin admin, Collection<String> names) {
        Collection<String> present = new ArrayList<>(names);
        present.retainAll(broker.await(admin.listTopics().names(), "listing topics"));
        Map<String, Map<String, String>> configs = configs(
                broker,
                admin,
                present.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList());
        SortedMap<String, Topic> topics = new TreeMap<>();
        broker.await(admin.describeTopics(present).allTopicNames(), "describing topics")
                .forEach((name, found) -> topics.put(name, topic(found, configs.getOrDefault(name, Map.of()))));
        return topics;
    }

    private static Topic topic(TopicDescription found, Map<String, String> config) {
        int replicas = found.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return new Topic(found.partitions().size(), replicas, config);
    }

    private static Map<String, Map<String, String>> configs(
            Broker broker, Admin admin, Collection<ConfigResource> resources) {
        Map<String, Map<String, String>> configs = new HashMap<>();
        broker.await(admin.describeConfigs(resources).all(), "reading settings")
                .forEach((resource, config) -> configs.put(resource.name(), values(config)));
        return configs;
    }

    /** Settings that a broker keeps to itself, such as passwords, have no value. */
    private static Map<String, String> values(Config config) {
        Map<String, String> values = new HashMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.value() != null) {
                values.put(entry.name(), entry.value());
            }
        }
        return values;
    }
}
