package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicNamesTest {

    @Test
    void whenThePrefixIsTheStandardOne_thenNamesAreThoseOfTheDocumentation() {
        TopicNames names = TopicNames.standard();
        assertThat(names.inputs()).containsExactly("fengsui.sensor", "fengsui.video", "fengsui.hotline");
        assertThat(names.warnings()).isEqualTo("fengsui.warnings");
        assertThat(names.warningsState()).isEqualTo("fengsui.warnings-state");
    }

    @Test
    void whenCapIsAskedFor_thenItsTopicIsOneMore() {
        assertThat(TopicNames.standard().all()).hasSize(12).doesNotContain("fengsui.warnings-cap");
        TopicNames names = TopicNames.standard().withCap(true).withPrefix("city.");
        assertThat(names.all()).hasSize(13).contains("city.warnings-cap");
        assertThat(names.warningsCap()).isEqualTo("city.warnings-cap");
    }

    @Test
    void whenThereIsNoPrefix_thenNamesStandAlone() {
        assertThat(new TopicNames("").health()).isEqualTo("health");
    }

    @Test
    void whenKafkaWouldRefuseThePrefix_thenSoDoWe() {
        assertThatThrownBy(() -> new TopicNames("my city/")).hasMessageContaining("\"my city/\": expected");
    }
}
