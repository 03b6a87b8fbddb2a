package fengsui.cli.run;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.cluster.FlinkClient;
import fengsui.cli.cluster.FlinkJob;
import fengsui.cli.cluster.FlinkRest;
import fengsui.cli.cluster.JobWait;
import fengsui.cli.cluster.MadeJob;
import fengsui.cli.cluster.RestAddress;
import fengsui.cli.cluster.Submission;
import fengsui.cli.console.Console;
import fengsui.cli.console.UserError;
import fengsui.job.BadSettings;
import fengsui.job.JobArguments;
import fengsui.job.KafkaWarningJob;
import fengsui.topics.Broker;
import fengsui.topics.TopicReader;
import java.time.Duration;
import java.util.List;

/** Replaces the job on a cluster by another that goes on from its savepoint. */
final class Upgrade {

    private static final Duration SAVEPOINT = Duration.ofMinutes(10);
    private static final Duration LEDGER = Duration.ofMinutes(1);

    /** So many records are more than any job says between two signs of life. */
    private static final int BACK = 2_000;

    private final Console console;
    private final RestAddress rest;

    Upgrade(Console console, RestAddress rest) {
        this.console = console;
        this.rest = rest;
    }

    /** Whether the new one runs and counts on from where the old one ended. */
    boolean run(UpgradePlan plan) throws InterruptedException {
        JobArguments arguments = arguments(plan.next());
        Broker broker =
                Broker.at(arguments.bootstrap(), arguments.settings().access().open());
        String health = arguments.settings().topics().health();
        try (FlinkRest flink = FlinkRest.at(rest);
                TopicReader reader = TopicReader.fromLast(broker, health, BACK)) {
            return replace(plan, flink, new LedgerWatch(reader));
        }
    }

    /** The new job is made while the old one still runs: whatever stands in its way is found then, and warnings are away less. */
    private boolean replace(UpgradePlan plan, FlinkRest flink, LedgerWatch ledger) throws InterruptedException {
        FlinkJob old = theOne(flink);
        try (MadeJob next = new FlinkClient(rest).make(plan.next())) {
            Stopwatch watch = Stopwatch.started();
            say("stopping job " + old.id() + " with a savepoint");
            String savepoint = flink.stop(old.id(), plan.savepoints(), SAVEPOINT);
            say("savepoint " + savepoint);
            ledger.turn();
            boolean replaced = replaced(flink, next, plan, savepoint);
            say("the " + (replaced ? "new" : "old") + " job runs; away for " + watch);
            return goesOn(ledger) && replaced;
        }
    }

    private static JobArguments arguments(Submission job) {
        try {
            return JobArguments.parse(job.arguments().toArray(String[]::new));
        } catch (BadSettings e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private FlinkJob theOne(FlinkRest flink) throws InterruptedException {
        List<FlinkJob> ours = ClusterRun.ours(flink);
        if (ours.size() != 1) {
            throw new UserError("expected one job " + KafkaWarningJob.NAME + " on " + rest + ", found " + ours.size()
                    + (ours.isEmpty() ? ": start it with ./fengsui run --cluster" : ": cancel all but one"));
        }
        return ours.get(0);
    }

    private boolean replaced(FlinkRest flink, MadeJob next, UpgradePlan plan, String savepoint)
            throws InterruptedException {
        try {
            start(flink, next, savepoint);
            return true;
        } catch (UserError e) {
            say(String.valueOf(e.getMessage()));
            goBack(flink, plan, savepoint);
            return false;
        }
    }

    private static void start(FlinkRest flink, MadeJob job, String savepoint) throws InterruptedException {
        String id = job.submit(savepoint);
        try {
            JobWait.untilItRuns(flink, id);
        } catch (UserError e) {
            if (ClusterRun.ours(flink).stream().anyMatch(one -> one.id().equals(id))) {
                flink.cancel(id);
            }
            throw e;
        }
    }

    private void goBack(FlinkRest flink, UpgradePlan plan, String savepoint) throws InterruptedException {
        Submission old = plan.before()
                .orElseThrow(() -> new UserError("no job runs now, and how the old one was submitted is not known here."
                        + " Start one from the savepoint " + savepoint));
        try (MadeJob again = new FlinkClient(rest).make(old)) {
            start(flink, again, savepoint);
        }
        say("going back: the old job goes on from the savepoint");
    }

    private boolean goesOn(LedgerWatch ledger) {
        long before = ledger.read();
        boolean heard = ledger.await(LEDGER);
        long after = ledger.read();
        if (!heard) {
            say("the job has not said within " + LEDGER.toSeconds()
                    + " s what all its subtasks count: see ./fengsui watch");
            return false;
        }
        if (after < before) {
            say("the ledger does not go on: " + before + " records were read before, the job knows of " + after);
            return false;
        }
        List<String> off = ledger.imbalances();
        say("the ledger goes on: " + before + " records read before, " + after + " by now"
                + (off.isEmpty() ? ", and all adds up" : "; on the way: " + String.join("; ", off)));
        return true;
    }

    private void say(String line) {
        console.err().println("fengsui upgrade: " + line);
    }
}
