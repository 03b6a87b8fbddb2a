package fengsui.cli.cluster;

import java.util.Comparator;

/**
 * A job on a Flink cluster.
 *
 * @param id 32 hexadecimal digits
 * @param state as Flink names it: RUNNING, RESTARTING …
 */
public record FlinkJob(String id, String name, String state) implements Comparable<FlinkJob> {

    @Override
    public int compareTo(FlinkJob other) {
        return Comparator.comparing(FlinkJob::id).compare(this, other);
    }
}
