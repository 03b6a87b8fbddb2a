package fengsui.cli.chaos;

import fengsui.cli.chaos.truth.Audit;
import fengsui.cli.chaos.truth.Breach;
import fengsui.cli.chaos.truth.Findings;
import fengsui.cli.chaos.truth.PacedLoad;
import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.UserError;
import fengsui.job.JobSettings;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One fault run on a cluster on which the job runs. */
final class ChaosRun {

    private static final Duration LOOK = Duration.ofMillis(300);

    /** Of what is usual as many warnings tell enough. */
    private static final int CALM_WARNINGS = 12;

    private static final Duration CALM = Duration.ofSeconds(60);

    /** Twice as long as a recovery may take, and what a slow machine needs: after that no fault follows. */
    private static final Duration SETTLE_MORE = Duration.ofSeconds(30);

    /** What brokers kept the load from writing in time it writes afterwards. */
    private static final Duration LOAD_GRACE = Duration.ofMinutes(3);

    private final ChaosPlan plan;
    private final LocalCluster cluster;
    private final Proving job;
    private final RuleChanges rules;
    private final JobSettings settings;
    private final Consumer<String> tell;
    private final Lookout lookout = new Lookout();
    private final List<Struck> struck = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();

    ChaosRun(
            ChaosPlan plan,
            LocalCluster cluster,
            Proving job,
            RuleChanges rules,
            JobSettings settings,
            Consumer<String> tell) {
        this.plan = plan;
        this.cluster = cluster;
        this.job = job;
        this.rules = rules;
        this.settings = settings;
        this.tell = tell;
    }

    /** Returns once the load is over and all is judged. */
    ChaosReport run(CtrlC ctrlC) throws InterruptedException {
        Broker broker = Broker.at(cluster.bootstrap(), settings.access().open());
        TopicNames topics = settings.topics();
        try (Tap warnings = Tap.open(broker, topics.warnings(), lookout::warning, lookout::failed);
                Tap health = Tap.open(broker, topics.health(), lookout::health, lookout::failed);
                JobTap state = JobTap.open(cluster.rest(), job::id, lookout);
                PacedLoad load = PacedLoad.start(plan.load(), broker, topics)) {
            long usual = calm(ctrlC);
            boolean settled = faults(usual, ctrlC);
            tell.accept("no more faults: the load comes to its end");
            Recoveries recoveries = new Recoveries(lookout.seen(), usual, plan.within());
            boolean whole = settled && load.awaitEnd(LOAD_GRACE);
            Findings findings = whole ? audit(broker) : new Findings(List.of(), new TreeMap<>());
            return report(load, recoveries, findings, whole);
        }
    }

    private Findings audit(Broker broker) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        Findings findings = Audit.audit(plan.load(), rules.published(), broker, settings);
        tell.accept("audited in " + watch);
        return findings;
    }

    private ChaosReport report(PacedLoad load, Recoveries recoveries, Findings findings, boolean whole) {
        List<ChaosReport.Line> lines = new ArrayList<>();
        for (Struck one : struck) {
            lines.add(new ChaosReport.Line(one, recoveries.of(one)));
            breaches.addAll(recoveries.breaches(one));
        }
        breaches.addAll(findings.breaches());
        List<String> unlooked = new ArrayList<>(whole ? List.of() : List.of("I1", "I2", "I3"));
        if (!lookout.failures().isEmpty()) {
            lookout.failures().forEach(why -> tell.accept("nobody watched any more: " + why));
            unlooked.addAll(List.of("I4", "I5"));
        }
        SortedMap<String, Long> figures = new TreeMap<>(findings.figures());
        figures.put("usual silence ms", recoveries.usual());
        figures.put("warnings seen", (long) lookout.seen().warnings().size());
        load.written().forEach((topic, count) -> figures.put("written to " + topic, count));
        return new ChaosReport(plan, load.startedAt(), lines, breaches, unlooked, figures);
    }

    /** Waits until all is well; the longest that consumers then saw nothing, milliseconds. */
    private long calm(CtrlC ctrlC) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        long began = WallClock.now();
        while (lookout.seen().warnings().size() < CALM_WARNINGS || !job.hasCheckpointSince(began)) {
            if (watch.elapsed().compareTo(CALM) > 0) {
                throw new UserError("no " + CALM_WARNINGS + " warnings and no checkpoint within " + CALM.toSeconds()
                        + " s, before any fault: see " + cluster.logs());
            }
            await(LOOK, ctrlC);
        }
        List<Long> warnings = lookout.seen().warnings();
        long usual = Stretch.longest(lookout.seen().silences(warnings.get(0), WallClock.now()))
                .map(Stretch::millis)
                .orElse(0L);
        tell.accept("all is well after " + watch + ": a new warning every " + Recoveries.seconds(usual) + " or sooner");
        return usual;
    }

    /** Whether the cluster got over each of them. */
    private boolean faults(long usual, CtrlC ctrlC) throws InterruptedException {
        Schedule schedule = new Schedule(plan.seed(), plan.faults(), cluster.size());
        Injector injector = new Injector(cluster, job, rules, ctrlC);
        Stopwatch watch = Stopwatch.started();
        while (!schedule.isEmpty() && watch.elapsed().compareTo(plan.length()) < 0) {
            Round round = schedule.next();
            await(round.pause(), ctrlC);
            tell.accept("round " + round.number() + " after " + watch + ": "
                    + String.join(" + ", round.blows().stream().map(Blow::says).toList()));
            if (!round(round, injector, ctrlC)) {
                return false;
            }
            tell.accept(words(usual));
        }
        if (schedule.isEmpty()) {
            await(plan.length(), ctrlC);
        }
        return true;
    }

    /** How the cluster got over the newest round. */
    private String words(long usual) {
        Recovery recovery = new Recoveries(lookout.seen(), usual, plan.within()).of(struck.get(struck.size() - 1));
        String running = recovery.away()
                ? "running again after " + Recoveries.seconds(recovery.running().orElse(0))
                : "never stopped running";
        return running + ", first new warning after "
                + Recoveries.seconds(recovery.warning().orElse(0)) + ", silence "
                + Recoveries.seconds(recovery.silence());
    }

    private boolean round(Round round, Injector injector, CtrlC ctrlC) throws InterruptedException {
        List<Long> at = new ArrayList<>();
        boolean settled = false;
        long began = WallClock.now();
        try {
            at.addAll(injector.strike(round));
            settled = settled(at.get(at.size() - 1), ctrlC);
        } catch (UserError e) {
            breaches.add(new Breach("I4", "round " + round.number() + ": " + e.getMessage()));
        }
        struck.add(new Struck(round, at.isEmpty() ? List.of(began) : at, WallClock.now()));
        return settled;
    }

    /** Waits until the job runs, has completed a checkpoint begun after {@code time}, and has warned anew. */
    private boolean settled(long time, CtrlC ctrlC) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        Duration most = plan.within().multipliedBy(2).plus(SETTLE_MORE);
        while (watch.elapsed().compareTo(most) < 0) {
            Seen seen = lookout.seen();
            long now = WallClock.now();
            long since = seen.runsSince(time, now).orElse(Long.MAX_VALUE);
            if (seen.warningFrom(since).isPresent() && job.hasCheckpointSince(since)) {
                return true;
            }
            await(LOOK, ctrlC);
        }
        return false;
    }

    private static void await(Duration time, CtrlC ctrlC) throws InterruptedException {
        if (ctrlC.within(time)) {
            throw new InterruptedException("interrupted");
        }
    }
}
