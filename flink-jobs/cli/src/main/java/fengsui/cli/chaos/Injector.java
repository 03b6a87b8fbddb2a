package fengsui.cli.chaos;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.Member;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Does to a cluster what the schedule says. Not thread-safe. */
final class Injector {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int MOST_SUBTASKS = 3;

    private final LocalCluster cluster;
    private final Proving job;
    private final RuleChanges rules;
    private final CtrlC ctrlC;

    Injector(LocalCluster cluster, Proving job, RuleChanges rules, CtrlC ctrlC) {
        this.cluster = cluster;
        this.job = job;
        this.rules = rules;
        this.ctrlC = ctrlC;
    }

    /**
     * Returns once all of it is done and everything that stood still goes on; when each fault was done, epoch
     * milliseconds.
     *
     * @throws UserError where something cannot be done
     */
    List<Long> strike(Round round) throws InterruptedException {
        Map<Blow, Stopwatch> still = new HashMap<>();
        List<Long> at = new ArrayList<>();
        try {
            for (Blow blow : round.blows()) {
                if (!at.isEmpty()) {
                    await(round.apart());
                }
                at.add(strike(blow));
                if (blow.fault() == Fault.PAUSE) {
                    still.put(blow, Stopwatch.started());
                }
            }
            for (Map.Entry<Blow, Stopwatch> one : still.entrySet()) {
                await(one.getKey().length().minus(one.getValue().elapsed()));
            }
        } finally {
            for (Blow blow : still.keySet()) {
                resume(victim(blow));
            }
        }
        return at;
    }

    private long strike(Blow blow) throws InterruptedException {
        switch (blow.fault()) {
            case KILL_TM, KILL_JM, KILL_BROKER, PAUSE -> awaitThere(victim(blow));
            default -> {}
        }
        long now = WallClock.now();
        switch (blow.fault()) {
            case KILL_TM, KILL_JM, KILL_BROKER -> cluster.kill(victim(blow));
            case PAUSE -> cluster.pause(victim(blow));
            case RULE_CHANGE -> rules.next();
            case RESCALE -> {
                return job.rescale(other(blow.choice()));
            }
            case CLOCK_SKEW, LATE -> throw new IllegalArgumentException(blow.fault() + " is the load's own");
        }
        return now;
    }

    private static Member victim(Blow blow) {
        return Objects.requireNonNull(blow.victim());
    }

    /** Another parallelism than that of now, for which there are slots though one TaskManager is away, if that can be. */
    private int other(int choice) {
        int slots = cluster.size().slots() * Math.max(1, cluster.size().taskManagers() - 1);
        int most = Math.max(2, Math.min(MOST_SUBTASKS, slots));
        int chosen = choice % (most - 1) + 1;
        return chosen < job.parallelism() ? chosen : chosen + 1;
    }

    /** One that was killed by the fault before is on its way. */
    private void awaitThere(Member member) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        while (!cluster.works(member)) {
            if (watch.elapsed().compareTo(PATIENCE) > 0) {
                throw new UserError(member + " is not started again within " + PATIENCE.toSeconds() + " s");
            }
            await(LOOK);
        }
    }

    private void resume(Member member) throws InterruptedException {
        try {
            cluster.resume(member);
        } catch (UserError away) {
            // Killed while it stood still: there is nothing to go on.
            return;
        }
    }

    private void await(Duration time) throws InterruptedException {
        if (!time.isNegative() && ctrlC.within(time)) {
            throw new InterruptedException("interrupted");
        }
    }
}
