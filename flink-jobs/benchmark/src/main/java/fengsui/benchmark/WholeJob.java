package fengsui.benchmark;

import fengsui.codec.privacy.KeyPlace;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.rule.LoadedRules;
import fengsui.rule.run.RunnerLimits;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job as it runs in earnest.
 *
 * @param limits whether there is a journal
 * @param keys of pseudonyms
 * @param flink Flink's options in which it differs from the others
 */
record WholeJob(
        String name,
        String about,
        String bootstrap,
        LoadedRules rules,
        RunnerLimits limits,
        KeyPlace keys,
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
                RunnerLimits.STANDARD.withoutJournal(),
                KeyPlace.STANDARD,
                flink);
    }

    static WholeJob onHeap(String bootstrap, LoadedRules rules) {
        TreeMap<String, String> flink = new TreeMap<>();
        flink.put(INTERVAL, "1 s");
        flink.put("state.backend.type", "hashmap");
        return new WholeJob(
                "heap",
                "with journal and 1 s checkpoints, on heap",
                bootstrap,
                rules,
                RunnerLimits.STANDARD,
                KeyPlace.STANDARD,
                flink);
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
                RunnerLimits.STANDARD,
                KeyPlace.STANDARD,
                flink);
    }

    /** As it runs where nobody has set anything. */
    static WholeJob asShipped(String name, String about, String bootstrap, LoadedRules rules) {
        return new WholeJob(name, about, bootstrap, rules, RunnerLimits.STANDARD, KeyPlace.STANDARD, new TreeMap<>());
    }

    WholeJob withKeys(KeyPlace place) {
        return new WholeJob(name, about, bootstrap, rules, limits, place, flink);
    }

    @Override
    public void build(StreamExecutionEnvironment env) {
        JobSettings settings = JobSettings.standard()
                .withLimits(limits)
                .withKeys(keys)
                // Or the end of the job would wait for one more checkpoint, which has nothing to do with its speed.
                .withFlink("execution.checkpointing.checkpoints-after-tasks-finish", "false");
        for (var option : flink.entrySet()) {
            settings = settings.withFlink(option.getKey(), option.getValue());
        }
        new KafkaWarningJob(bootstrap, settings).build(env, rules, Boundedness.BOUNDED);
    }
}
