package fengsui.cli.secured;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.AccessPlace;
import fengsui.topics.Broker;
import fengsui.topics.Rights;
import fengsui.topics.RightsGrant;
import fengsui.topics.Role;
import fengsui.topics.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A broker that speaks TLS alone, asks everybody for a login and lets nobody do what they were not given. There is a user for
 * each role, under the role's name, and {@link #STRANGER}, who has no right at all.
 */
final class SecuredKafka implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String STRANGER = "stranger";

    private static final String MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Certificates certificates;
    private final EmbeddedKafka kafka;

    private SecuredKafka(Path folder, Certificates certificates, EmbeddedKafka kafka) {
        this.folder = folder;
        this.certificates = certificates;
        this.kafka = kafka;
    }

    /** Every role has its rights to {@code topics}. */
    static SecuredKafka start(Path folder, TopicNames topics) throws Exception {
        Certificates certificates = Certificates.make(folder, "broker");
        EmbeddedKafka kafka = EmbeddedKafka.startWith(settings(certificates), users());
        SecuredKafka secured = new SecuredKafka(folder, certificates, kafka);
        RightsGrant grant = new RightsGrant(secured.as(ADMIN));
        for (Role role : Role.values()) {
            grant.give("User:" + role.label(), Rights.of(role, topics));
        }
        return secured;
    }

    private static Map<String, String> settings(Certificates certificates) {
        return Map.ofEntries(
                Map.entry("listener.security.protocol.map", "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT"),
                Map.entry("ssl.keystore.location", certificates.store().toString()),
                Map.entry("ssl.keystore.password", Certificates.PASSWORD),
                Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("ssl.truststore.location", certificates.certificate().toString()),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                Map.entry("listener.name.plaintext.scram-sha-512.sasl.jaas.config", login(ADMIN, password(ADMIN))),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                // The controller's listener, on which nobody logs in, is the broker's own.
                Map.entry("super.users", "User:ANONYMOUS;User:" + ADMIN));
    }

    private static List<String> users() {
        List<String> names = new ArrayList<>(List.of(ADMIN, STRANGER));
        for (Role role : Role.values()) {
            names.add(role.label());
        }
        return names.stream()
                .map(name -> "SCRAM-SHA-512=[name=" + name + ",password=" + password(name) + ",iterations=4096]")
                .toList();
    }

    static String password(String user) {
        return user + "-Okapi-62";
    }

    private static String login(String user, String password) {
        return MODULE + " required username=\"" + user + "\" password=\"" + password + "\";";
    }

    String bootstrap() {
        return kafka.bootstrap();
    }

    Broker as(String user) throws IOException {
        return new Broker(bootstrap(), PATIENCE, new AccessPlace(file(user).toString()).open());
    }

    Broker as(Role role) throws IOException {
        return as(role.label());
    }

    /** The settings with which {@code user} comes. */
    Path file(String user) throws IOException {
        return file(user, password(user), certificates.certificate());
    }

    Path file(String user, String password, Path trusted) throws IOException {
        return write(
                user + "-" + password.hashCode() + "-" + trusted.getFileName() + ".properties",
                "security.protocol=SASL_SSL",
                "sasl.mechanism=SCRAM-SHA-512",
                "sasl.jaas.config=" + login(user, password),
                "ssl.truststore.type=PEM",
                "ssl.truststore.location=" + trusted);
    }

    Path write(String name, String... lines) throws IOException {
        Path file = Files.write(folder.resolve(name), List.of(lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    Path trusted() {
        return certificates.certificate();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
