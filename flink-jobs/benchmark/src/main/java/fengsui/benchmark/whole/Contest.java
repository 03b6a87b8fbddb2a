package fengsui.benchmark.whole;

import fengsui.benchmark.frame.BenchRun;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.util.List;
import java.util.Locale;

/**
 * Records on the input topics, and those who work them off.
 *
 * @param topics where the records are and where our job writes
 * @param results where Flink CEP's job writes
 */
record Contest(Broker broker, LoadedRules rules, TopicNames topics, TopicNames results, int events) {

    static Contest prepare(BenchRun run, Broker broker, LoadedRules rules, String prefix, int events) {
        Contest contest =
                new Contest(broker, rules, new TopicNames(prefix), new TopicNames(prefix + "cep."), events);
        run.say(String.format(Locale.ROOT, "writing %,d records", events));
        FiveTopics.fill(broker, contest.topics, events);
        Topics.create(broker, contest.results, TopicPlan.history(1));
        return contest;
    }

    Ceilings ceilings() {
        return new Ceilings(broker, topics, rules.bundle());
    }

    OwnJob own() {
        return new OwnJob(broker, topics, rules);
    }

    CepJob cep() {
        return new CepJob(broker, topics, results, rules.bundle());
    }

    /** What our job has written, sorted. */
    List<Match> hits() {
        return SameHits.ours(broker, topics.signals());
    }

    /** What Flink CEP's job has written, sorted. */
    List<Match> matches() {
        return SameHits.theirs(broker, results.signals());
    }
}
