package fengsui.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What may be done with one thing of Kafka's. Reading and writing imply that it may be described.
 *
 * @param prefixed whether it is meant for all whose names begin with {@code name}
 */
public record Right(ResourceType type, String name, boolean prefixed, List<AclOperation> operations) {

    private static final String ANY_HOST = "*";

    public Right {
        operations = List.copyOf(operations);
    }

    static Right topic(String name, AclOperation... operations) {
        return new Right(ResourceType.TOPIC, name, false, List.of(operations));
    }

    static Right groups(String prefix, AclOperation... operations) {
        return new Right(ResourceType.GROUP, prefix, true, List.of(operations));
    }

    static Right group(String name, AclOperation... operations) {
        return new Right(ResourceType.GROUP, name, false, List.of(operations));
    }

    static Right transactions(String prefix, AclOperation... operations) {
        return new Right(ResourceType.TRANSACTIONAL_ID, prefix, true, List.of(operations));
    }

    static Right cluster(AclOperation... operations) {
        return new Right(ResourceType.CLUSTER, Resource.CLUSTER_NAME, false, List.of(operations));
    }

    /** {@code topic fengsui.control}, {@code transactional id fengsui.signals*}. */
    public String thing() {
        String kind = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return type == ResourceType.CLUSTER ? kind : kind + " " + name + (prefixed ? "*" : "");
    }

    /** {@code read, write}. */
    public String may() {
        return operations.stream().map(Right::word).collect(Collectors.joining(", "));
    }

    static String word(AclOperation operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What follows {@code kafka-acls.sh --add} to give it to {@code principal}. */
    public List<String> arguments(String principal) {
        List<String> arguments = new ArrayList<>(List.of("--allow-principal", principal));
        operations.forEach(operation -> arguments.addAll(List.of("--operation", operation.name())));
        if (type == ResourceType.CLUSTER) {
            arguments.add("--cluster");
        } else {
            arguments.addAll(List.of("--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'), name));
        }
        if (prefixed) {
            arguments.addAll(List.of("--resource-pattern-type", "prefixed"));
        }
        return arguments;
    }

    Stream<AclBinding> bindings(String principal) {
        ResourcePattern pattern =
                new ResourcePattern(type, name, prefixed ? PatternType.PREFIXED : PatternType.LITERAL);
        return operations.stream()
                .map(operation -> new AclBinding(
                        pattern, new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
}
