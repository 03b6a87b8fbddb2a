package fengsui.topics;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/** Says in one line why a broker did not let somebody in, or not to something, and how to mend it. */
final class Refusals {

    private static final String ASK = ": ./fengsui access show says which role may, ./fengsui access grant lets it";

    private static final String ASK_ADMIN = ": come as a user who may, such as one of the broker's super.users";

    private final Broker broker;
    private final KafkaAccess access;

    Refusals(Broker broker) {
        this.broker = broker;
        this.access = broker.access();
    }

    /** Empty where {@code error} is something else. */
    Optional<String> line(String doing, Throwable error) {
        return find(error, SslAuthenticationException.class, this::tls)
                .or(() -> find(error, AuthenticationException.class, this::login))
                .or(() -> find(error, SecurityDisabledException.class, off -> open()))
                .or(() -> find(error, AuthorizationException.class, refused -> right(doing, refused)));
    }

    private static <E extends Throwable> Optional<String> find(
            Throwable error, Class<E> kind, Function<E, String> line) {
        return causes(error)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .map(line);
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }

    private String tls(SslAuthenticationException error) {
        String why = Broker.reason(error);
        String at = "Kafka at " + broker.bootstrap() + ": ";
        if (why.contains("certification path") || why.contains("PKIX") || why.contains("trust anchor")) {
            return at + "its TLS certificate is not trusted: put the authority that signed it into the truststore that "
                    + access.place() + " names as ssl.truststore.location";
        }
        if (why.contains("subject alternative") || why.contains("No name matching")) {
            return at + "its TLS certificate is for other addresses (" + why
                    + "): use the one that it is for, or have it made for this one, too";
        }
        if (why.contains("Received fatal alert") && why.contains("certificate")) {
            return at + "it wants a certificate of whoever comes, and one that it knows (" + why
                    + "): check ssl.keystore.location in " + access.place();
        }
        return at + "no TLS connection (" + why + "): check ssl.* in " + access.place();
    }

    private String login(AuthenticationException error) {
        if (error instanceof UnsupportedSaslMechanismException || error instanceof IllegalSaslStateException) {
            return "Kafka at " + broker.bootstrap() + ": no login in this way (" + Broker.reason(error)
                    + "): check sasl.mechanism and security.protocol in " + access.place();
        }
        return "Kafka at " + broker.bootstrap() + ": the login of " + access.who()
                + " was refused: check username and password of sasl.jaas.config there, and that the broker has this"
                + " user for the sasl.mechanism there";
    }

    private String open() {
        return "Kafka at " + broker.bootstrap()
                + ": it has no rights to give, everybody may do everything: set authorizer.class.name in its settings";
    }

    private String right(String doing, AuthorizationException error) {
        return thing(error) + " at " + broker.bootstrap() + ": " + access.who() + " has no right to it, " + doing
                + (error instanceof ClusterAuthorizationException ? ASK_ADMIN : ASK);
    }

    private static String thing(AuthorizationException error) {
        if (error instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty()) {
            return "topic "
                    + String.join(
                            ", ", topics.unauthorizedTopics().stream().sorted().toList());
        }
        if (error instanceof GroupAuthorizationException group && group.groupId() != null) {
            return "group " + group.groupId();
        }
        if (error instanceof TransactionalIdAuthorizationException) {
            return "transactional id";
        }
        if (error instanceof ClusterAuthorizationException) {
            return "cluster";
        }
        return "Kafka";
    }
}
