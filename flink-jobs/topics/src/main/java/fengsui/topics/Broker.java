package fengsui.topics;

import java.io.Serializable;
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
 * A Kafka cluster, how long to wait for its answers, and who comes to it. Whatever goes wrong comes out as {@link
 * KafkaUnavailable}. Holds no secret and may travel to a task.
 *
 * @param bootstrap HOST:PORT, several separated by commas
 */
public record Broker(String bootstrap, Duration patience, KafkaAccess access) implements Serializable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofMillis(10);

    /** One that takes everybody. */
    public Broker(String bootstrap, Duration patience) {
        this(bootstrap, patience, KafkaAccess.OPEN);
    }

    /** One that takes everybody. */
    public static Broker at(String bootstrap) {
        return at(bootstrap, KafkaAccess.OPEN);
    }

    public static Broker at(String bootstrap, KafkaAccess access) {
        return new Broker(bootstrap, PATIENCE, access);
    }

    public Broker withPatience(Duration other) {
        return new Broker(bootstrap, other, access);
    }

    /** How any client of Kafka's, ours or not, comes there. */
    public Map<String, String> connection() {
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return settings;
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
            String expected = access.file() == null ? "" : ", and settings in " + access.file() + " that it can follow";
            throw new KafkaUnavailable(
                    "no Kafka client for \"" + bootstrap + "\" (" + reason(e)
                            + "): expected HOST:PORT of a broker that this machine can look up" + expected,
                    e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection());
        int millis = (int) patience.toMillis();
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
        return new Refusals(this)
                .line(doing, cause)
                .map(line -> new KafkaUnavailable(line, cause))
                .orElseGet(() -> cause instanceof org.apache.kafka.common.errors.TimeoutException
                        ? silent(cause)
                        : new KafkaUnavailable(
                                "Kafka at " + bootstrap + " refused, " + doing + ": " + reason(cause), cause));
    }

    private KafkaUnavailable silent(Throwable cause) {
        TlsProbe.Answer heard = TlsProbe.ask(bootstrap);
        if (heard == TlsProbe.Answer.TLS && !access.tls()) {
            return new KafkaUnavailable(
                    "Kafka at " + bootstrap + " speaks TLS alone, and was asked in " + access.protocol()
                            + ": set security.protocol=SASL_SSL (or SSL) in " + access.place(),
                    cause);
        }
        if (heard == TlsProbe.Answer.NO_TLS && access.tls()) {
            return new KafkaUnavailable(
                    "Kafka at " + bootstrap + " does not speak TLS there, and " + access.place()
                            + " says security.protocol=" + access.protocol()
                            + ": use the port that does, or another security.protocol",
                    cause);
        }
        return new KafkaUnavailable(
                "no Kafka broker answered at " + bootstrap + " within " + patience.toSeconds()
                        + " s: check that it runs, that the address is right, that the address it advertises"
                        + " can be reached from here" + (access.file() == null ? LOGIN : ""),
                cause);
    }

    /** A broker hangs up on who does not log in, which looks like silence. */
    private static final String LOGIN =
            ", and, where it wants a login, that --kafka-config or " + AccessPlace.VARIABLE + " names one";

    /** The innermost message, on one line. */
    static String reason(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ");
    }
}
