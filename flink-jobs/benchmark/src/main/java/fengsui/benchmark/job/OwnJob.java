package fengsui.benchmark.job;

import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import org.apache.flink.api.connector.source.Boundedness;

/** Our job, whole. */
public record OwnJob(Broker broker, JobSettings settings, LoadedRules rules) {

    public JobVariant on(Backend backend) {
        return new JobVariant(
                "whole job, " + backend.label(),
                env -> new KafkaWarningJob(broker, backend.of(settings)).build(env, rules, Boundedness.BOUNDED));
    }
}
