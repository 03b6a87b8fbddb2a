package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
    @Timeout(60)
    void whenAnAnswerIsStillOutstandingInTheEnd_thenNobodyWaitsForIt() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Broker patient = new Broker("127.0.0.1:" + silent.getLocalPort(), Duration.ofMinutes(5));
            assertThat(patient.admin(Admin::describeCluster).clusterId().isDone())
                    .isTrue();
        }
    }

    /** A broker that has just been told to create a topic. */
    private static KafkaFuture<String> answer(AtomicInteger unheardOf) {
        KafkaFutureImpl<String> answer = new KafkaFutureImpl<>();
        if (unheardOf.getAndDecrement() > 0) {
            answer.completeExceptionally(new UnknownTopicOrPartitionException("not yet"));
        } else {
            answer.complete("here");
        }
        return answer;
    }

    @Test
    void whenTheBrokerHasNotHeardOfItYet_thenItIsAskedAgain() {
        Broker broker = new Broker("127.0.0.1:1", Duration.ofSeconds(5));
        AtomicInteger unheardOf = new AtomicInteger(3);
        assertThat(broker.awaitPast(UnknownTopicOrPartitionException.class, () -> answer(unheardOf), "asking"))
                .isEqualTo("here");
    }

    @Test
    void whenPatienceIsOverOrTheAnswerIsAnother_thenThatIsTheAnswer() {
        AtomicInteger always = new AtomicInteger(Integer.MAX_VALUE);
        Broker hasty = new Broker("127.0.0.1:1", Duration.ofMillis(1));
        assertThatThrownBy(
                        () -> hasty.awaitPast(UnknownTopicOrPartitionException.class, () -> answer(always), "asking"))
                .hasMessageContaining("not yet");
        Broker patient = new Broker("127.0.0.1:1", Duration.ofMinutes(5));
        assertThatThrownBy(() -> patient.awaitPast(TopicExistsException.class, () -> answer(always), "asking"))
                .hasMessageContaining("not yet");
    }

    @Test
    void whenTheAddressIsNone_thenTheErrorSaysWhatOneLooksLike() {
        assertThatThrownBy(() -> Broker.at("not an address").check())
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContaining("expected HOST:PORT")
                .hasMessageNotContaining("\n");
    }
}
