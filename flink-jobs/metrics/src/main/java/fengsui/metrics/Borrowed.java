package fengsui.metrics;

import java.util.List;

/** What Flink measures already, under names, units and labels like ours. */
public enum Borrowed implements Described {
    CHECKPOINTS_COMPLETED(
            "numberOfCompletedCheckpoints",
            1,
            Kind.COUNTER,
            "checkpoints_completed_total",
            "checkpoints",
            "Checkpoints that were completed."),
    CHECKPOINTS_FAILED(
            "numberOfFailedCheckpoints",
            1,
            Kind.COUNTER,
            "checkpoints_failed_total",
            "checkpoints",
            "Checkpoints that failed."),
    CHECKPOINT_COMPLETED(
            "lastCheckpointCompletedTimestamp",
            Borrowed.MILLI,
            Kind.GREATEST,
            "checkpoint_completed_timestamp_seconds",
            "seconds",
            "When the newest checkpoint was completed. A failure takes the job back to there."),
    CHECKPOINT_DURATION(
            "lastCheckpointDuration",
            Borrowed.MILLI,
            Kind.GREATEST,
            "checkpoint_duration_seconds",
            "seconds",
            "How long the newest checkpoint took."),
    CHECKPOINT_SIZE(
            "lastCheckpointFullSize",
            1,
            Kind.GREATEST,
            "checkpoint_size_bytes",
            "bytes",
            "What the newest checkpoint holds."),
    RESTARTS(
            "numRestarts",
            1,
            Kind.COUNTER,
            "job_restarts_total",
            "restarts",
            "How often the job was started again after a failure."),
    RUNNING(
            "runningTime",
            Borrowed.MILLI,
            Kind.GREATEST,
            "job_running_seconds",
            "seconds",
            "How long the job has run since its last start; 0 while it does not."),
    TASKMANAGERS(
            "numRegisteredTaskManagers",
            1,
            Kind.GREATEST,
            "taskmanagers",
            "processes",
            "TaskManagers that the JobManager knows."),
    PENDING(
            "pendingRecords",
            1,
            Kind.SUM,
            "input_pending_records",
            "records",
            "Records in Kafka that were not read yet.",
            "source"),
    BUSY(
            "busyTimeMsPerSecond",
            Borrowed.MILLI,
            Kind.GREATEST,
            "task_busy_ratio",
            "ratio",
            "Share of its time that the busiest subtask of a task works.",
            "task"),
    HELD_UP(
            "backPressuredTimeMsPerSecond",
            Borrowed.MILLI,
            Kind.GREATEST,
            "task_backpressure_ratio",
            "ratio",
            "Share of its time that a subtask waits for those after it.",
            "task"),
    HEAP("Memory.Heap.Used", 1, Kind.GREATEST, "heap_used_bytes", "bytes", "Memory in use on the heap of the process."),
    HEAP_LIMIT("Memory.Heap.Max", 1, Kind.GREATEST, "heap_limit_bytes", "bytes", "How large that heap may grow."),
    GC(
            "GarbageCollector.All.Time",
            Borrowed.MILLI,
            Kind.PROCESS,
            "gc_seconds_total",
            "seconds",
            "Time that collecting garbage has taken since the start of the process."),
    CPU(
            "JVM.CPU.Time",
            1e-9,
            Kind.PROCESS,
            "cpu_seconds_total",
            "seconds",
            "Processor time of the process since its start.");

    private static final double MILLI = 1e-3;

    private final String flink;
    private final double scale;
    private final Kind kind;
    private final String name;
    private final String unit;
    private final String help;
    /** Enums are immutable, and lists need not be. */
    private final String labels;

    /**
     * @param flink how Flink's name ends
     * @param scale from Flink's unit to ours
     */
    Borrowed(String flink, double scale, Kind kind, String name, String unit, String help, String... labels) {
        this.flink = flink;
        this.scale = scale;
        this.kind = kind;
        this.name = name;
        this.unit = unit;
        this.help = help;
        this.labels = String.join(" ", labels);
    }

    /** @param identifier the name of a metric of Flink's, with all groups before it */
    boolean is(String identifier) {
        return identifier.endsWith("." + flink);
    }

    double scale() {
        return scale;
    }

    @Override
    public String metric() {
        return Names.PREFIX + name;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public List<String> labels() {
        return labels.isEmpty() ? List.of() : List.of(labels.split(" ", -1));
    }

    @Override
    public String help() {
        return help;
    }
}
