package fengsui.benchmark.job;

import fengsui.job.JobSettings;

/** Where a job keeps its state. */
public enum Backend {
    HEAP("heap", "hashmap"),
    /** Each checkpoint writes what is new since the one before. */
    ROCKSDB("RocksDB", "rocksdb");

    private final String label;
    private final String type;

    Backend(String label, String type) {
        this.label = label;
        this.type = type;
    }

    public String label() {
        return label;
    }

    public JobSettings of(JobSettings settings) {
        return settings.withFlink("state.backend.type", type)
                .withFlink("execution.checkpointing.incremental", Boolean.toString(this == ROCKSDB))
                // Or the end of a job would wait for one more checkpoint, which has nothing to do with its speed.
                .withFlink("execution.checkpointing.checkpoints-after-tasks-finish", "false");
    }
}
