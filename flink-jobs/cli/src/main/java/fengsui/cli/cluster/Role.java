package fengsui.cli.cluster;

import java.util.Locale;

/** What a process of the cluster is, in the order in which they are started; they are stopped the other way round. */
public enum Role {
    ZOOKEEPER,
    BROKER,
    JOBMANAGER,
    TASKMANAGER;

    /** As it stands in names and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
