package fengsui.job.testkit;

import fengsui.job.JobEnds;
import fengsui.job.JobSettings;
import fengsui.job.WarningTopology;
import fengsui.job.wire.Edition;
import fengsui.rule.KnownPrograms;
import fengsui.rule.RuleSetLoader;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The whole job with the programs of its first rule set, as whoever submits one makes it. */
public final class CompiledJob {

    private CompiledJob() {}

    /** Adds it to {@code env}, which is still to be executed. */
    public static void build(StreamExecutionEnvironment env, Edition first, JobSettings settings, JobEnds ends) {
        KnownPrograms compiled = RuleSetLoader.load(first.rules()).programs();
        WarningTopology.build(env, first, compiled, settings, ends);
    }
}
