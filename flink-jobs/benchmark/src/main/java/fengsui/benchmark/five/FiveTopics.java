package fengsui.benchmark.five;

import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.Topics;

/** Puts a city's events on the input topics. */
public final class FiveTopics {

    private FiveTopics() {}

    /** Makes all topics and writes all that happens. */
    public static void fill(Broker broker, TopicNames topics, FiveLoad load) {
        Topics.create(broker, topics, TopicPlan.history(FiveLoad.PARTITIONS));
        FiveTraffic traffic = new FiveTraffic(load);
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (int n = 0; n < load.events(); n++) {
                writer.write(outgoing(topics, traffic.item(n)));
            }
        }
    }

    /** What is to be written. */
    public static TopicWriter.Outgoing outgoing(TopicNames topics, FiveTraffic.Item item) {
        return TopicWriter.Outgoing.of(topics.input(item.kind()), null, item.json())
                .in(item.partition())
                .at(item.time());
    }
}
