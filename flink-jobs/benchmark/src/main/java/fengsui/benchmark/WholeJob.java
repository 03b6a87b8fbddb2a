package fengsui.benchmark;

import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.rule.LoadedRules;
import fengsui.rule.run.RunnerLimits;
import fengsui.topics.Broker;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job as it runs in earnest.
 *
 * @param settings of the job
 * @param flink Flink's options in which it differs from the others
 */
record WholeJob(
        String name,
        String about,
        String bootstrap,
        LoadedRules rules,
        JobSettings settings,
        SortedMap<String, String> flink)
        implements Variant {

    private static final String INTERVAL = "execution.checkpointing.interval";

    WholeJob {
        flink = new TreeMap<>(flink);
    }

    static WholeJob bare(String bootstrap, LoadedRules rules) {
        TreeMap<String, String> flink = new TreeMap<>();
        flink.put(INTERVAL, "24 h");
        return new WholeJob(
                "bare",
                "the whole job, no journal, no checkpoints",
                bootstrap,
                rules,
                JobSettings.standard().withLimits(RunnerLimits.STANDARD.withoutJournal()),
                flink);
    }

    static WholeJob onHeap(String bootstrap, LoadedRules rules) {
        TreeMap<String, String> flink = new TreeMap<>();
        flink.put(INTERVAL, "1 s");
        flink.put("state.backend.type", "hashmap");
        return new WholeJob(
                "heap", "with journal and 1 s checkpoints, on heap", bootstrap, rules, JobSettings.standard(), flink);
    }

    static WholeJob onRocks(String bootstrap, LoadedRules rules) {
        TreeMap<String, String> flink = new TreeMap<>();
        flink.put(INTERVAL, "1 s");
        flink.put("state.backend.type", "rocksdb");
        flink.put("execution.checkpointing.incremental", "true");
        return new WholeJob(
                "rocksdb",
                "with journal and 1 s checkpoints, RocksDB incremental",
                bootstrap,
                rules,
                JobSettings.standard(),
                flink);
    }

    @Override
    public void build(StreamExecutionEnvironment env) {
        JobSettings with = settings
                // Or the end of the job would wait for one more checkpoint, which has nothing to do with its speed.
                .withFlink("execution.checkpointing.checkpoints-after-tasks-finish", "false");
        for (var option : flink.entrySet()) {
            with = with.withFlink(option.getKey(), option.getValue());
        }
        new KafkaWarningJob(Broker.at(bootstrap), with).build(env, rules, Boundedness.BOUNDED);
    }
}
