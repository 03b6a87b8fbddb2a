package fengsui.benchmark.whole;

import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import org.apache.flink.api.connector.source.Boundedness;

/** Our job, whole. */
record OwnJob(Broker broker, TopicNames topics, LoadedRules rules) {

    JobVariant on(Backend backend) {
        JobSettings settings =
                backend.of(JobSettings.standard().withTopics(topics).withPace(Paces.AHEAD));
        return new JobVariant(
                "whole job, " + backend.label(),
                env -> new KafkaWarningJob(broker, settings).build(env, rules, Boundedness.BOUNDED));
    }
}
