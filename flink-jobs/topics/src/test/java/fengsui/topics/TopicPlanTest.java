package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

    private static NewTopic topic(TopicPlan plan, String name) {
        return plan.topics(new TopicNames("")).stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whenTopicsArePlanned_thenEachOfTheDesignIsThere() {
        assertThat(TopicPlan.live().topics(new TopicNames("")).stream().map(NewTopic::name))
                .containsExactlyInAnyOrder(
                        "sensor",
                        "video",
                        "hotline",
                        "control",
                        "feedback",
                        "warnings",
                        "warnings-state",
                        "withheld",
                        "signals",
                        "scores",
                        "rejects",
                        "health");
    }

    @Test
    void whenWarningsAreWantedAsCap_thenThereIsATopicForThem() {
        assertThat(TopicPlan.live().topics(new TopicNames("").withCap(true)).stream()
                        .map(NewTopic::name))
                .hasSize(13)
                .contains("warnings-cap");
    }

    @Test
    void whenRecordsTellOfThePast_thenNoBrokerDeletesThemForTheirAge() {
        TopicPlan plan = TopicPlan.history(3);
        assertThat(topic(plan, "sensor").numPartitions()).isEqualTo(3);
        assertThat(topic(plan, "sensor").configs()).containsEntry("retention.ms", "-1");
        assertThat(topic(plan, "warnings").configs())
                .containsEntry("retention.ms", "-1")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void whenTopicsHoldTheNewestOfEachKey_thenTheyAreCompacted() {
        TopicPlan plan = TopicPlan.live();
        assertThat(topic(plan, "warnings-state").configs()).containsEntry("cleanup.policy", "compact");
        assertThat(topic(plan, "scores").configs()).containsEntry("cleanup.policy", "compact");
        assertThat(topic(plan, "control").configs()).doesNotContainKey("cleanup.policy");
    }
}
