package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerTest {

    @Test
    void whenNobodyAnswers_thenTheErrorNamesTheAddressTheWaitAndWhatToCheck() throws IOException {
        // Listens and never says a word.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Broker broker = new Broker("127.0.0.1:" + silent.getLocalPort(), Duration.ofSeconds(1));
            assertThatThrownBy(broker::check)
                    .isInstanceOf(KafkaUnavailable.class)
                    .hasMessageStartingWith("no Kafka broker answered at " + broker.bootstrap() + " within 1 s: check");
            assertThatThrownBy(() -> TopicReader.fromBeginning(broker, "warnings"))
                    .isInstanceOf(KafkaUnavailable.class)
                    .hasMessageStartingWith("no Kafka broker answered at " + broker.bootstrap());
        }
    }

    @Test
    void whenTheAddressIsNone_thenTheErrorSaysWhatOneLooksLike() {
        assertThatThrownBy(() -> Broker.at("not an address").check())
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContaining("expected HOST:PORT")
                .hasMessageNotContaining("\n");
    }
}
