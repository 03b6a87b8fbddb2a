package fengsui.cli.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** ZooKeeper, the JobManager and TaskManagers: all from Flink's jars, by Flink's own entry points. */
final class FlinkSetup {

    static final String ZOOKEEPER = "org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer";
    static final String JOBMANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    static final String TASKMANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

    /**
     * ZooKeeper is never to tidy up: once a minute it deletes empty containers, and the one in which leaders are elected is
     * empty while a JobManager that stood still has lost its session. Curator does not make it again (CURATOR-724): nobody
     * would ever lead.
     */
    static final List<String> ZOOKEEPER_FLAGS =
            List.of("-Xmx128m", "-Dznode.container.checkIntervalMs=" + Integer.MAX_VALUE);

    /**
     * Compiled rules are many classes. Below this no collection of everything is made for their sake: one takes a second
     * when a million events are in memory, and a job that comes back would wait for several.
     */
    static final String CLASSES = "-XX:MetaspaceSize=" + FlinkSettings.METASPACE / 2 + "m";

    private static final String SESSION = "high-availability.zookeeper.client.session-timeout";
    static final String ZOOKEEPER_FILE = "zoo.cfg";

    private final ClusterFolder folder;
    private final ClusterSpec spec;
    private final String classPath;
    private final MetricsPorts metrics;

    FlinkSetup(ClusterFolder folder, ClusterSpec spec, String classPath, MetricsPorts metrics) {
        this.folder = folder;
        this.spec = spec;
        this.classPath = classPath;
        this.metrics = metrics;
    }

    Launch prepareZooKeeper(Member member) {
        Path file = folder.conf(member.name()).resolve(ZOOKEEPER_FILE);
        ClusterFolder.write(file, zooKeeper(folder.data(member.name())));
        List<String> flags = flags(List.of(JavaCommand.SMALL, ZOOKEEPER_FLAGS));
        return launch(member, flags, ZOOKEEPER, List.of("--zkConfigFile", file.toString(), "--peerId", "1"));
    }

    String zooKeeper(Path data) {
        return zooKeeper(spec.ports().zooKeeper(), FreePorts.HOST, data);
    }

    static String zooKeeper(int port, String address, Path data) {
        return """
                clientPort=%d
                clientPortAddress=%s
                dataDir=%s
                # Sessions of 1 to 60 s are granted.
                tickTime=500
                maxSessionTimeout=60000
                maxClientCnxns=0
                admin.enableServer=false
                autopurge.snapRetainCount=3
                autopurge.purgeInterval=1
                """.formatted(port, address, data);
    }

    Launch prepareJobManager(Member member) {
        List<String> flags =
                flags(List.of(List.of("-Xmx512m", "-XX:MaxMetaspaceSize=256m"), JavaCommand.SMALL, JavaCommand.OPENED));
        return launch(member, flags, JOBMANAGER, List.of("--configDir", configured(member)));
    }

    Launch prepareTaskManager(Member member) {
        int heap = spec.size().heapMegabytes() + FlinkSettings.FRAMEWORK_HEAP;
        List<String> memory = List.of(
                // Growing means collecting everything first.
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-XX:MaxDirectMemorySize=" + (FlinkSettings.FRAMEWORK_DIRECT + FlinkSettings.NETWORK) + "m",
                CLASSES,
                "-XX:MaxMetaspaceSize=" + FlinkSettings.METASPACE + "m",
                "-Xlog:gc:file=" + folder.logs().resolve(member.name() + ".gc.log") + ":time:filecount=2,filesize=5M");
        List<String> flags = flags(List.of(memory, JavaCommand.BUSY, JavaCommand.OPENED));
        return launch(member, flags, TASKMANAGER, List.of("--configDir", configured(member)));
    }

    private String configured(Member member) {
        String name = member.name();
        Map<String, String> settings = new TreeMap<>(FlinkSettings.of(folder, spec));
        settings.putAll(new Secrets(folder).forServers(spec.tls()));
        settings.putAll(metrics.next());
        settings.put("io.tmp.dirs", folder.scratch(name).toString());
        settings.putAll(ofRole(member.role()));
        if (member.role() == Role.TASKMANAGER) {
            // Known by its name: one that is started again stands in for the one that died at once.
            settings.put("taskmanager.resource-id", name);
        }
        Path conf = folder.conf(name);
        ClusterFolder.write(conf.resolve(FlinkSettings.FILE), FlinkSettings.yaml(settings));
        return conf.toString();
    }

    /**
     * What a process is told because of what it is. The JobManager leads by its session: its successor waits until that is
     * over, a minute by default. TaskManagers only look who leads, and would give up their work for a session lost to a
     * busy processor.
     */
    static Map<String, String> ofRole(Role role) {
        return Map.of(SESSION, role == Role.JOBMANAGER ? "6 s" : "40 s");
    }

    private Launch launch(Member member, List<String> flags, String main, List<String> arguments) {
        String name = member.name();
        ClusterFolder.write(folder.conf(name).resolve(LogSettings.FILE), LogSettings.text());
        return new Launch(
                member,
                JavaCommand.logged(folder, name, flags, main, arguments),
                Map.of(JavaCommand.CLASS_PATH, classPath),
                folder.out(name),
                folder.scratch(name));
    }

    static List<String> flags(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
