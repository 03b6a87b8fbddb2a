package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How each process of a cluster is started. */
final class Launches {

    private Launches() {}

    /** Writes all settings down, and makes what folders the processes want. */
    static List<Launch> prepare(ClusterFolder folder, ClusterSpec spec) {
        BrokerSetup kafka = new BrokerSetup(folder, spec, System.getProperty("java.class.path"));
        FlinkSetup flink = new FlinkSetup(folder, spec, flinkJars(folder), metrics(spec));
        folder.closeToOthers();
        List<Launch> launches = new ArrayList<>();
        for (Member member : spec.members()) {
            launches.add(launch(member, kafka, flink));
        }
        return launches;
    }

    /** What is ours of them may be built anew while the cluster runs. */
    private static String flinkJars(ClusterFolder folder) {
        try {
            return OwnJars.kept(folder.path().resolve("flink-lib"), FlinkPlace.classPath());
        } catch (IOException e) {
            throw new UserError("cannot keep a copy of Flink's own jars in " + folder.path() + ": " + e.getMessage());
        }
    }

    private static MetricsPorts metrics(ClusterSpec spec) {
        try {
            return MetricsPorts.choose(spec);
        } catch (IOException e) {
            throw new UserError("no ports for metrics: " + e.getMessage());
        }
    }

    private static Launch launch(Member member, BrokerSetup kafka, FlinkSetup flink) {
        try {
            return switch (member.role()) {
                case ZOOKEEPER -> flink.prepareZooKeeper(member);
                case BROKER -> kafka.prepare(member);
                case JOBMANAGER -> flink.prepareJobManager(member);
                case TASKMANAGER -> flink.prepareTaskManager(member);
            };
        } catch (IOException e) {
            throw new UserError("cannot set up " + member + ": " + e.getMessage());
        }
    }
}
