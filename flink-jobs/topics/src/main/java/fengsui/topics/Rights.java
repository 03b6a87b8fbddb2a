package fengsui.topics;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;

/** The table of who may do what. What is not in it is refused. */
public final class Rights {

    private final TopicNames names;
    private final List<Right> rights = new ArrayList<>();

    private Rights(TopicNames names) {
        this.names = names;
    }

    /** All that {@code role} needs of the topics that {@code names} has, and nothing else. */
    public static List<Right> of(Role role, TopicNames names) {
        Rights table = new Rights(names);
        switch (role) {
            case JOB -> table.job();
            case CONSOLE -> table.console();
            case WATCH -> table.watch();
            case ANALYST -> table.analyst();
            case DISPATCH -> table.dispatch();
            case FEED -> table.topics(names.inputs().stream(), WRITE);
        }
        return List.copyOf(table.rights);
    }

    /**
     * It makes its topics where they are missing, and looks how they and the brokers are set. It reads its results: what
     * stands, and, exactly-once, who has transactions open on them.
     */
    private void job() {
        topics(Stream.concat(names.inputs().stream(), Stream.of(names.feedback())), READ, CREATE, DESCRIBE_CONFIGS);
        Stream<String> results = names.outputs().stream().filter(name -> !name.equals(names.health()));
        topics(Stream.concat(Stream.of(names.control()), results), READ, WRITE, CREATE, DESCRIBE_CONFIGS);
        topics(Stream.of(names.health()), WRITE, CREATE, DESCRIBE_CONFIGS);
        rights.add(Right.group(names.jobGroup(), READ));
        transactional().forEach(prefix -> rights.add(Right.transactions(prefix, WRITE)));
        rights.add(Right.cluster(DESCRIBE_CONFIGS));
    }

    /** Transactional ids begin with the topic that is written to; health is never written in a transaction. */
    private List<String> transactional() {
        List<String> prefixes = new ArrayList<>(names.outputs());
        prefixes.remove(names.health());
        return prefixes.stream()
                .filter(name -> prefixes.stream().noneMatch(other -> !other.equals(name) && name.startsWith(other)))
                .toList();
    }

    /**
     * It follows each topic by itself, in no group. A silence is an order, and orders come by the topic that rule sets come by:
     * Kafka cannot tell them apart.
     */
    private void console() {
        topics(names.inputs().stream(), DESCRIBE);
        Stream<String> shown = Stream.of(
                names.warnings(),
                names.warningsState(),
                names.withheld(),
                names.signals(),
                names.scores(),
                names.health());
        topics(shown, READ);
        topics(Stream.of(names.control(), names.feedback()), READ, WRITE);
    }

    /** Of the topics that events come by it knows how much there is, and nothing of what. */
    private void watch() {
        topics(names.inputs().stream(), DESCRIBE);
        Stream<String> shown = names.outputs().stream().filter(name -> !name.equals(names.rejects()));
        topics(Stream.concat(shown, Stream.of(names.control())), READ);
        topics(Stream.of(names.feedback()), READ, WRITE);
        rights.add(Right.groups(names.prefix() + Role.WATCH.label(), READ));
    }

    private void analyst() {
        topics(names.all().stream().filter(name -> !name.equals(names.control())), READ);
        topics(Stream.of(names.control()), READ, WRITE);
        rights.add(Right.groups(names.prefix() + Role.ANALYST.label(), READ));
    }

    private void dispatch() {
        topics(names.outputs().stream().filter(this::tellsWarnings), READ);
        topics(Stream.of(names.feedback()), WRITE);
        rights.add(Right.groups(names.prefix() + Role.DISPATCH.label(), READ));
    }

    private boolean tellsWarnings(String topic) {
        return List.of(names.warnings(), names.warningsState(), names.warningsCap())
                .contains(topic);
    }

    private void topics(Stream<String> topics, AclOperation... operations) {
        topics.forEach(topic -> rights.add(Right.topic(topic, operations)));
    }
}
