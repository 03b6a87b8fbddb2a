package fengsui.benchmark.load;

import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.Topics;

/** Puts the load on the input topics. */
public final class TrafficTopics {

    /** Makes events. */
    public interface Source {

        /** Number {@code n}; to be asked for in order, or the seed would not say what comes. */
        Traffic.Item item(int n);
    }

    private TrafficTopics() {}

    public static void fill(Broker broker, TopicNames topics, RuleBundle rules, int events, Source traffic) {
        Topics.create(broker, topics, TopicPlan.history(Load.PARTITIONS));
        new ControlTopic(broker, topics).publish(new Control(rules, "benchmark", 0));
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (int n = 0; n < events; n++) {
                Traffic.Item item = traffic.item(n);
                writer.write(TopicWriter.Outgoing.of(topics.input(item.kind()), null, item.json())
                        .in(item.partition())
                        .at(item.time()));
            }
        }
    }
}
