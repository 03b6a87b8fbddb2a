package fengsui.cli.chaos;

import fengsui.cli.cluster.ClusterSize;
import fengsui.cli.cluster.Member;
import fengsui.cli.cluster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Which fault comes after which: the same from the same seed, faults and cluster. Each fault that is allowed comes once
 * before any comes twice. Not thread-safe.
 */
final class Schedule {

    /** Of so many rounds one is of two faults. */
    private static final int DOUBLED = 3;

    private static final int SHORTEST_PAUSE_SECONDS = 3;
    private static final int LONGEST_PAUSE_SECONDS = 20;
    private static final int LONGEST_CALM_MILLIS = 3_000;

    /** A job that comes back takes some seconds: a second fault meets it on the way. */
    private static final int LONGEST_APART_MILLIS = 5_000;

    private final SplittableRandom chance;
    private final List<Fault> allowed;
    private final ClusterSize size;
    private final List<Fault> bag = new ArrayList<>();
    private int number;

    /** @param allowed those that the load makes by itself are passed over */
    Schedule(long seed, Set<Fault> allowed, ClusterSize size) {
        this.chance = new SplittableRandom(seed);
        this.allowed = allowed.stream()
                .filter(fault -> fault.disturbance().isEmpty())
                .sorted()
                .toList();
        this.size = size;
    }

    /** Whether there is nothing to be done to the cluster. */
    boolean isEmpty() {
        return allowed.isEmpty();
    }

    Round next() {
        boolean wanted = chance.nextInt(DOUBLED) == 0;
        List<Blow> blows = new ArrayList<>();
        Blow first = blow(draw());
        blows.add(first);
        boolean doubled = wanted && allowed.stream().anyMatch(fault -> mayFollow(fault, first));
        if (doubled) {
            blows.add(another(first));
        }
        Duration apart = doubled && chance.nextBoolean() ? millis(LONGEST_APART_MILLIS) : Duration.ZERO;
        return new Round(++number, blows, apart, millis(LONGEST_CALM_MILLIS));
    }

    private Duration millis(int most) {
        return Duration.ofMillis(chance.nextInt(most) + 1L);
    }

    private Fault draw() {
        if (bag.isEmpty()) {
            bag.addAll(allowed);
        }
        return bag.remove(chance.nextInt(bag.size()));
    }

    /**
     * The second fault of a round strikes another process where there is one; one that is alone is struck twice. A
     * savepoint is never asked for then: of a job that is coming back there is none to be had.
     */
    private Blow another(Blow first) {
        if (bag.isEmpty()) {
            bag.addAll(allowed);
        }
        List<Fault> fit = bag.stream().filter(other -> mayFollow(other, first)).toList();
        if (fit.isEmpty()) {
            fit = allowed.stream().filter(other -> mayFollow(other, first)).toList();
        }
        Fault fault = fit.get(chance.nextInt(fit.size()));
        bag.remove(fault);
        Blow second = blow(fault);
        while (second.victim() != null && second.victim().equals(first.victim()) && strikesAnother(fault, first)) {
            second = blow(fault);
        }
        return second;
    }

    /** What stands still already cannot be struck before it goes on. */
    private boolean mayFollow(Fault fault, Blow first) {
        return fault != Fault.RESCALE && (first.fault() != Fault.PAUSE || strikesAnother(fault, first));
    }

    /** Whether it can strike what the first does not, or strikes no process at all. */
    private boolean strikesAnother(Fault fault, Blow first) {
        Member struck = first.victim();
        return struck == null
                || targets(fault).isEmpty()
                || targets(fault).stream().anyMatch(role -> role != struck.role() || count(role) > 1);
    }

    private Blow blow(Fault fault) {
        Duration length = fault == Fault.PAUSE
                ? Duration.ofSeconds(chance.nextInt(SHORTEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS + 1))
                : Duration.ZERO;
        return new Blow(fault, victim(fault), length, chance.nextInt(Integer.MAX_VALUE));
    }

    private @Nullable Member victim(Fault fault) {
        List<Role> targets = targets(fault);
        return switch (targets.size()) {
            case 0 -> null;
            case 1 -> one(targets.get(0));
            default -> one(targets.get(chance.nextInt(targets.size())));
        };
    }

    private static List<Role> targets(Fault fault) {
        return switch (fault) {
            case KILL_TM -> List.of(Role.TASKMANAGER);
            case KILL_JM -> List.of(Role.JOBMANAGER);
            case KILL_BROKER -> List.of(Role.BROKER);
            case PAUSE -> List.of(Role.TASKMANAGER, Role.JOBMANAGER, Role.BROKER);
            case RULE_CHANGE, RESCALE, CLOCK_SKEW, LATE -> List.of();
        };
    }

    private Member one(Role role) {
        return new Member(role, chance.nextInt(count(role)) + 1);
    }

    private int count(Role role) {
        return switch (role) {
            case BROKER -> size.brokers();
            case TASKMANAGER -> size.taskManagers();
            case JOBMANAGER, ZOOKEEPER -> 1;
        };
    }
}
