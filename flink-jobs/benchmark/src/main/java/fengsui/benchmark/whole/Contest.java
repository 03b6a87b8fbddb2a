package fengsui.benchmark.whole;

import fengsui.benchmark.five.CepRules;
import fengsui.benchmark.five.FiveLoad;
import fengsui.benchmark.five.FiveTopics;
import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.job.CepJob;
import fengsui.benchmark.job.OwnJob;
import fengsui.benchmark.job.Paces;
import fengsui.benchmark.job.RepeatedJob;
import fengsui.benchmark.job.SameHits;
import fengsui.codec.privacy.KeyPlace;
import fengsui.job.JobSettings;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.util.List;
import java.util.Locale;

/**
 * Records on input topics, and those who work them off.
 *
 * @param settings of our job, with the topics it reads and writes
 * @param results where Flink CEP's job writes
 */
record Contest(Broker broker, LoadedRules rules, JobSettings settings, TopicNames results, FiveLoad load) {

    /** What there is before the first record is written. */
    record Ground(BenchRun run, Broker broker, LoadedRules rules, KeyPlace keys) {

        /** @param prefix of all topics */
        Contest prepare(String prefix, int events) {
            run.say(String.format(Locale.ROOT, "writing %,d records", events));
            TopicNames topics = new TopicNames(prefix);
            TopicNames results = new TopicNames(prefix + "cep.");
            FiveLoad load = FiveLoad.history(events, BenchRun.SEED);
            FiveTopics.fill(broker, topics, load);
            Topics.create(broker, results, TopicPlan.history(1));
            JobSettings settings =
                    JobSettings.standard().withTopics(topics).withKeys(keys).withPace(Paces.AHEAD);
            return new Contest(broker, rules, settings, results, load);
        }
    }

    Ceilings ceilings() {
        return new Ceilings(broker, settings, rules.bundle());
    }

    /** To be run once: its hits stay where the records are. */
    OwnJob own() {
        return new OwnJob(broker, settings, rules);
    }

    /** To be run as often as one likes. */
    RepeatedJob repeated() {
        return new RepeatedJob(broker, settings, rules, "own");
    }

    CepJob cep() {
        return new CepJob(broker, results, settings, rules.bundle(), CepRules::matches);
    }

    /** What {@link #own} has written, sorted. */
    List<Match> hits() {
        return inTime(SameHits.ours(broker, settings.topics().signals()));
    }

    /** What Flink CEP's job has written, sorted. */
    List<Match> matches() {
        return inTime(SameHits.theirs(broker, results.signals()));
    }

    /** What falls due after the last record falls due with the end of the input, and that is no time. */
    private List<Match> inTime(List<Match> all) {
        long last = load.time(load.events() - 1);
        return all.stream().filter(match -> match.time() <= last).toList();
    }

    int events() {
        return load.events();
    }
}
