package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line; null where nothing was.
 *
 * @param tls whether Flink is to speak TLS
 */
record AskedSize(
        @Nullable Integer brokers,
        @Nullable Integer taskManagers,
        @Nullable Integer slots,
        @Nullable Integer heap,
        @Nullable Boolean tls) {

    private static final ClusterSize STANDARD = new ClusterSize(3, 2, 2, 2048);

    ClusterSize orStandard() {
        return checked(STANDARD);
    }

    /** What a cluster had, changed as asked. The number of brokers cannot be: each holds its share of the data. */
    ClusterSize or(ClusterSize held) {
        if (brokers != null && brokers != held.brokers()) {
            throw new UserError("--brokers " + brokers + ": the folder holds the data of " + held.brokers()
                    + "; leave it out, name another folder with --dir, or give up the data with --fresh");
        }
        return checked(held);
    }

    boolean tlsOr(boolean held) {
        return tls == null ? held : tls;
    }

    private ClusterSize checked(ClusterSize other) {
        ClusterSize size = new ClusterSize(
                Optional.ofNullable(brokers).orElse(other.brokers()),
                Optional.ofNullable(taskManagers).orElse(other.taskManagers()),
                Optional.ofNullable(slots).orElse(other.slots()),
                Optional.ofNullable(heap).orElse(other.heapMegabytes()));
        size.check();
        return size;
    }
}
