package fengsui.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** Gives rights to a user of Kafka's. */
public final class RightsGrant {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Broker broker;

    /** @param broker where whoever comes may alter the cluster */
    public RightsGrant(Broker broker) {
        this.broker = broker;
    }

    /**
     * Adds what {@code principal} lacks; takes nothing away. Returns once a broker goes by it.
     *
     * @param principal as Kafka writes it: {@code User:job}
     * @return those of {@code rights} of which anything was missing
     * @throws KafkaUnavailable where that is not allowed
     */
    public List<Right> give(String principal, List<Right> rights) {
        return broker.admin(admin -> {
            Collection<AclBinding> present = present(admin, principal);
            List<Right> lacking = rights.stream()
                    .filter(right -> !right.bindings(principal).allMatch(present::contains))
                    .toList();
            Set<AclBinding> missing = lacking.stream()
                    .flatMap(right -> right.bindings(principal))
                    .filter(binding -> !present.contains(binding))
                    .collect(Collectors.toSet());
            if (!missing.isEmpty()) {
                broker.await(admin.createAcls(missing).all(), "giving rights");
                awaitKnown(admin, principal, missing);
            }
            return lacking;
        });
    }

    /** The controller says that they are given before any broker has heard of them. */
    private void awaitKnown(Admin admin, String principal, Collection<AclBinding> given) {
        for (long left = broker.patience().dividedBy(LOOK_AGAIN); left > 0; left--) {
            if (present(admin, principal).containsAll(given)) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        throw new KafkaUnavailable("Kafka at " + broker.bootstrap() + " took the rights of " + principal
                + " and does not go by them yet: look again with kafka-acls.sh --list");
    }

    private Collection<AclBinding> present(Admin admin, String principal) {
        AclBindingFilter own = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY));
        return Set.copyOf(broker.await(admin.describeAcls(own).values(), "looking for rights"));
    }
}
