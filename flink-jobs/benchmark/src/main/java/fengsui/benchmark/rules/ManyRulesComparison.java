package fengsui.benchmark.rules;

import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.job.Backend;
import fengsui.benchmark.job.CepJob;
import fengsui.benchmark.job.JobRuns;
import fengsui.benchmark.job.JobVariant;
import fengsui.benchmark.job.OwnJob;
import fengsui.benchmark.job.Paces;
import fengsui.benchmark.job.RepeatedJob;
import fengsui.benchmark.job.SameHits;
import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Traffic;
import fengsui.benchmark.load.TrafficTopics;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.job.JobSettings;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From few rules to very many, of many streets and with many thresholds: the whole job, and Flink CEP in the same frame. */
public final class ManyRulesComparison implements Comparison {

    private static final String JOB = "whole job";
    private static final String CEP = "Flink CEP";
    private static final String RATE = "records/s";
    /** The job's own operator. */
    private static final String RULES = "rules";
    /** It may fall to a quarter. */
    private static final double WANTED = 0.25;

    private static final List<Integer> FEW = List.of(10, 20);
    private static final List<Integer> MANY = List.of(10, 100, 1_000);
    /** With so many the matches are compared. */
    private static final int COMPARED = 1;

    private static final int GRIDS = 5_000;
    /** In events a minute. */
    private static final int PACE = 50_000;

    private static final TopicNames TOPICS = TopicNames.standard();
    private static final TopicNames RESULTS = new TopicNames("cep.");

    private final JobSettings settings =
            JobSettings.standard().withTopics(TOPICS).withPace(Paces.AHEAD);

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String title() {
        return "rules: 10 → 1,000 in the whole job";
    }

    @Override
    public String across() {
        return "rules";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        LoadedRules own = BenchRules.own(run.home());
        List<Integer> counts = run.sizes().quick() ? FEW : MANY;
        int events = run.sizes().eventsOr(40_000, 1_000_000);
        Load load = new Load(events, GRIDS, Duration.ofMillis(60_000L * events / PACE), BenchRun.SEED);
        run.note(
                "Four kinds of rules in turn, each of one street, with thresholds that differ. On heap, checkpoints each"
                        + " second. Timed from when the tasks with the rules run until they have worked all off: neither their"
                        + " deployment nor what falls due with the end of all time is counted. Flink CEP: one shuffle by grid,"
                        + " then for each rule a filter and a pattern, all in one chain.");
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            TrafficTopics.fill(broker, TOPICS, own.bundle(), events, new Traffic(load));
            Topics.create(broker, RESULTS, TopicPlan.history(1));
            sameMatches(run, broker, own, counts.get(COMPARED), events);
            run.rounds(steps(run, broker, own, counts, events));
        }
        falls(run, JOB, counts, WANTED);
        falls(run, CEP, counts, Double.NaN);
        counts.forEach(count -> run.ratio(
                count + " rules: " + JOB + "/" + CEP, BenchRun.at(JOB, count), BenchRun.at(CEP, count), Double.NaN));
    }

    private List<Step> steps(BenchRun run, Broker broker, LoadedRules own, List<Integer> counts, int events) {
        List<Step> steps = new ArrayList<>();
        for (int count : counts) {
            JobVariant job = new RepeatedJob(broker, settings, many(own, count), "rules-" + count).on(Backend.HEAP);
            JobVariant cep = cep(broker, own, count);
            steps.add(step(run, JOB, count, events, RULES, job));
            steps.add(step(run, CEP, count, events, ManyPatterns.BY_GRID, cep));
        }
        return steps;
    }

    private static Step step(BenchRun run, String curve, int count, int events, String task, JobVariant variant) {
        return new Step(
                BenchRun.at(curve, count),
                () -> run.measuredAt(curve, count, RATE, events / runs(run).secondsOf(task, variant)));
    }

    private void sameMatches(BenchRun run, Broker broker, LoadedRules own, int count, int events)
            throws InterruptedException {
        OwnJob job = new OwnJob(broker, settings, many(own, count));
        runs(run).secondsOf(RULES, job.on(Backend.HEAP));
        runs(run).secondsOf(ManyPatterns.BY_GRID, cep(broker, own, count));
        List<Match> ours = SameHits.ours(broker, TOPICS.signals());
        List<Match> theirs = SameHits.theirs(broker, RESULTS.signals());
        if (ours.isEmpty() || !ours.equals(theirs)) {
            SameHits.compare(run, ours, theirs, events);
        } else {
            run.note("With " + count + " rules both found the same " + ours.size() + " matches.");
        }
    }

    private static JobRuns runs(BenchRun run) {
        return new JobRuns(run.sizes().subtasks());
    }

    private static LoadedRules many(LoadedRules own, int count) {
        List<String> ids = own.ruleSet().rules().stream().map(Rule::id).toList();
        return BenchRules.sound(new ManyRules(count).bundle(own.bundle(), ids));
    }

    private JobVariant cep(Broker broker, LoadedRules own, int count) {
        List<ManyRules.Wanted> rules = new ManyRules(count).all();
        return new CepJob(broker, RESULTS, settings, own.bundle(), events -> ManyPatterns.matches(events, rules))
                .on(Backend.HEAP);
    }

    private static void falls(BenchRun run, String curve, List<Integer> counts, double wanted) {
        int few = counts.get(0);
        int many = counts.get(counts.size() - 1);
        run.ratio(curve + ": " + many + " rules/" + few, BenchRun.at(curve, many), BenchRun.at(curve, few), wanted);
    }
}
