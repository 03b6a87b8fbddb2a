package fengsui.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.ApiException;

/**
 * A Kafka cluster and how long to wait for its answers. Whatever goes wrong comes out as {@link KafkaUnavailable}.
 *
 * @param bootstrap HOST:PORT, several separated by commas
 */
public record Broker(String bootstrap, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofMillis(10);

    public static Broker at(String bootstrap) {
        return new Broker(bootstrap, PATIENCE);
    }

    /** Waits until a broker has answered. */
    public void check() {
        cluster();
    }

    /** The id that the cluster was given when it was made. */
    public String cluster() {
        return admin(admin -> await(admin.describeCluster().clusterId(), "asking the cluster for its id"));
    }

    /** The ids of those brokers that are there at present. */
    public Set<Integer> nodes() {
        return admin(admin -> await(admin.describeCluster().nodes(), "listing brokers").stream()
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    <T> T admin(Function<Admin, T> work) {
        Admin admin = client(Admin::create);
        try {
            return work.apply(admin);
        } finally {
            // Nobody waits for an answer any more. Without a bound the client would, of a silent broker for minutes.
            admin.close(Duration.ZERO);
        }
    }

    /** Makes a client from settings that hold the address and our patience. */
    <C> C client(Function<Map<String, Object>, C> maker) {
        try {
            return maker.apply(settings());
        } catch (KafkaException e) {
            throw new KafkaUnavailable(
                    "no Kafka client for \"" + bootstrap + "\" (" + reason(e)
                            + "): expected HOST:PORT of a broker that this machine can look up",
                    e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        int millis = (int) patience.toMillis();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        return settings;
    }

    <T> T await(KafkaFuture<T> future, String doing) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(doing, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("interrupted while " + doing, e);
        }
    }

    /** As {@link #await}, but asks again, for as long as it is patient, while the answer is {@code passing}. */
    <T> T awaitPast(Class<? extends ApiException> passing, Supplier<KafkaFuture<T>> asking, String doing) {
        for (long left = patience.dividedBy(ASK_AGAIN); ; left--) {
            try {
                return await(asking.get(), doing);
            } catch (KafkaUnavailable e) {
                if (!passing.isInstance(e.getCause()) || left <= 0) {
                    throw e;
                }
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
        }
    }

    KafkaUnavailable failed(String doing, Throwable cause) {
        return cause instanceof org.apache.kafka.common.errors.TimeoutException
                ? silent(cause)
                : new KafkaUnavailable("Kafka at " + bootstrap + " refused, " + doing + ": " + reason(cause), cause);
    }

    private KafkaUnavailable silent(Throwable cause) {
        return new KafkaUnavailable(
                "no Kafka broker answered at " + bootstrap + " within " + patience.toSeconds()
                        + " s: check that it runs, that the address is right, and that the address it advertises"
                        + " can be reached from here",
                cause);
    }

    /** The innermost message, on one line. */
    private static String reason(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ");
    }
}
