package fengsui.cli.chaos.truth;

import fengsui.cli.chaos.truth.Reference.Rules;
import fengsui.cli.clock.Stopwatch;
import fengsui.codec.Problem;
import fengsui.codec.feed.Feeds;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.job.JobSettings;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Whether what a job has made of a load is what it must make of it, whatever befell it meanwhile. */
public final class Audit {

    /** For how long a job may still be at work on what is there: a restart takes as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** After so long the checkpoint is over that commits the last of it. */
    private static final Duration COMMITTED = Duration.ofSeconds(20);

    /** Of the last jump of time nothing is told: what is due just before it may be, or not. */
    private static final long MARGIN_MILLIS = 60_000;

    private final Plan plan;
    private final Broker broker;
    private final JobSettings settings;
    private final TopicNames topics;

    private Audit(Plan plan, Broker broker, JobSettings settings) {
        this.plan = plan;
        this.broker = broker;
        this.settings = settings;
        this.topics = settings.topics();
    }

    /**
     * Holds what is on the topics against a run without faults over the same records, in this process. To be called when
     * the load is over, while the job still runs: waits for it to be done, but not for ever. The inputs must hold this load
     * alone, and the outputs what one job made of it.
     *
     * @param published what was published while the job ran, after the rules that it started with
     * @param settings of the job, as it ran: topics, delivery, who issues warnings
     * @throws fengsui.topics.KafkaUnavailable where a topic cannot be read
     * @throws IllegalArgumentException where the control topic holds no rules that the job can have started with
     */
    public static Findings audit(Plan plan, List<RuleSetChange> published, Broker broker, JobSettings settings) {
        return new Audit(plan, broker, settings).audit(published);
    }

    private Findings audit(List<RuleSetChange> published) {
        Rules rules = RulesAudit.rules(control(), published);
        Inputs inputs = inputs(rules);
        List<Breach> breaches = new ArrayList<>(LoadAudit.of(plan, topics, inputs.offsets()));
        long until = inputs.newest() - MARGIN_MILLIS;
        try (JobAccount job = JobAccount.open(broker, topics)) {
            SortedMap<String, Long> counted = job.await(inputs::isCounted, until, PATIENCE);
            Rules held = rules.with(job.begins());
            breaches.addAll(RulesAudit.of(held, published));
            List<Told> told = Reference.told(held, inputs, settings.issuer());
            Evidence evidence = settled(new Expectation(inputs, told, held.ofScores(), until), counted, job);
            breaches.addAll(evidence.breaches());
            return new Findings(breaches, evidence.figures());
        }
    }

    private List<Entry> control() {
        List<Entry> entries = new ArrayList<>();
        new ControlTopic(broker, topics).each(entries::add);
        return entries;
    }

    private Inputs inputs(Rules rules) {
        List<Problem> told = new ArrayList<>();
        Feeds feeds = Feeds.load(rules.first().control().rules(), told);
        try {
            return Inputs.read(broker, topics, feeds.decoder(settings.keys().open()));
        } catch (BadKeyFile e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Looks again while something is amiss and the job may still be at it: what it told may not be committed yet. */
    private Evidence settled(Expectation expectation, SortedMap<String, Long> counted, JobAccount job) {
        try (Outputs outputs = Outputs.open(broker, topics)) {
            Stopwatch watch = Stopwatch.started();
            Evidence evidence = evidence(expectation, counted, outputs);
            while (!evidence.breaches().isEmpty() && watch.elapsed().compareTo(COMMITTED) < 0) {
                evidence = evidence(expectation, job.more(), outputs);
            }
            return evidence;
        }
    }

    private Evidence evidence(Expectation expectation, SortedMap<String, Long> counted, Outputs outputs) {
        outputs.more();
        return new Evidence(
                expectation,
                counted,
                outputs.told(),
                outputs.standing(),
                outputs.rejects(),
                settings.delivery().guarantee());
    }
}
