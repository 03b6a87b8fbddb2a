package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * One process of a Flink cluster whose others run elsewhere, each on a machine or in a container of its own. It takes all
 * addresses and the whole of its memory from its settings; the parts of that memory are divided by Flink itself.
 *
 * @param folder for what it is told, and for what it need not keep
 * @param name by which a TaskManager is known, also to the next that is started in its place
 */
record FlinkNode(Role role, Path folder, String name, Map<String, String> properties) {

    private static final String ADDRESS = "jobmanager.rpc.address";
    private static final String RPC_PORT = "jobmanager.rpc.port";
    private static final String QUORUM = "high-availability.zookeeper.quorum";
    private static final Pattern PORT = Pattern.compile("[^,:]+:([0-9]{1,5})(?:,.*)?");
    private static final List<String> NEEDED =
            List.of(ADDRESS, QUORUM, "high-availability.storageDir", "execution.checkpointing.dir");

    FlinkNode {
        properties = Map.copyOf(properties);
    }

    Path conf() {
        return folder.resolve("conf");
    }

    Path scratch() {
        return folder.resolve("scratch");
    }

    /** Writes what it is told and returns how it is started. */
    List<String> prepare() {
        TreeMap<String, String> settings = settings();
        List<String> memory = memory(settings);
        ClusterFolder.makeFolder(scratch());
        closeToOthers(conf());
        ClusterFolder.write(conf().resolve(FlinkSettings.FILE), FlinkSettings.yaml(settings));
        String main = role == Role.JOBMANAGER ? FlinkSetup.JOBMANAGER : FlinkSetup.TASKMANAGER;
        List<String> own = role == Role.JOBMANAGER
                ? JavaCommand.SMALL
                : FlinkSetup.flags(List.of(List.of(FlinkSetup.CLASSES), JavaCommand.BUSY));
        List<String> flags = FlinkSetup.flags(List.of(memory, own, JavaCommand.OPENED, more(settings)));
        return logged(flags, main, List.of("--configDir", conf().toString()));
    }

    /** Its settings may hold passwords. */
    private static void closeToOthers(Path folder) {
        try {
            ClusterFolder.makeFolder(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UserError("cannot close " + folder + " to others (" + e.getMessage() + ")");
        }
    }

    /** The same for ZooKeeper, which keeps {@code data}. */
    List<String> prepareZooKeeper(String bind, Path data) {
        Path file = conf().resolve(FlinkSetup.ZOOKEEPER_FILE);
        ClusterFolder.makeFolder(data);
        ClusterFolder.makeFolder(scratch());
        ClusterFolder.write(file, FlinkSetup.zooKeeper(zooKeeperPort(), bind, data));
        List<String> flags = FlinkSetup.flags(List.of(JavaCommand.SMALL, FlinkSetup.ZOOKEEPER_FLAGS));
        return logged(flags, FlinkSetup.ZOOKEEPER, List.of("--zkConfigFile", file.toString(), "--peerId", "1"));
    }

    private int zooKeeperPort() {
        Matcher found = PORT.matcher(properties.getOrDefault(QUORUM, ""));
        if (!found.matches()) {
            throw new UserError(FlinkProperties.LINES + ": " + QUORUM + ": found "
                    + properties.getOrDefault(QUORUM, "nothing") + ", expected HOST:PORT of this ZooKeeper");
        }
        return Integer.parseInt(found.group(1));
    }

    private List<String> logged(List<String> flags, String main, List<String> arguments) {
        Path log = conf().resolve(LogSettings.FILE);
        ClusterFolder.write(log, LogSettings.console());
        List<String> more = new ArrayList<>(flags);
        more.add("-Dlog4j2.configurationFile=" + log);
        more.add("-Djava.io.tmpdir=" + scratch());
        return JavaCommand.of(more, main, arguments);
    }

    private TreeMap<String, String> settings() {
        List<String> missing =
                NEEDED.stream().filter(key -> !properties.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            throw new UserError(FlinkProperties.LINES + ": found no " + String.join(", ", missing)
                    + ": expected lines of key: value, the same for every process of the cluster");
        }
        TreeMap<String, String> settings = new TreeMap<>(FlinkSettings.sameForAll());
        settings.putAll(ELSEWHERE);
        // The address that others reach it by is its own to find out.
        settings.remove("taskmanager.host");
        settings.put("rest.address", String.valueOf(properties.get(ADDRESS)));
        settings.put("io.tmp.dirs", scratch().toString());
        settings.putAll(FlinkSetup.ofRole(role));
        settings.putAll(properties);
        settings.putIfAbsent(
                "high-availability.jobmanager.port", properties.getOrDefault(RPC_PORT, ELSEWHERE.get(RPC_PORT)));
        if (role == Role.TASKMANAGER) {
            settings.putIfAbsent("taskmanager.resource-id", name);
        }
        return settings;
    }

    /** The JVM's flags, as Flink's own scripts have them worked out; parts of the memory are added to the settings. */
    private List<String> memory(Map<String, String> settings) {
        try {
            return role == Role.JOBMANAGER ? jobManagerMemory(settings) : taskManagerMemory(settings);
        } catch (IllegalConfigurationException e) {
            throw new UserError(FlinkProperties.LINES + ": " + e.getMessage());
        }
    }

    private static List<String> jobManagerMemory(Map<String, String> settings) {
        Configuration flink = Configuration.fromMap(settings);
        return words(JobManagerProcessUtils.generateJvmParametersStr(
                JobManagerProcessUtils.processSpecFromConfig(flink), flink));
    }

    private static List<String> taskManagerMemory(Map<String, String> settings) {
        TaskExecutorProcessSpec parts = TaskExecutorProcessUtils.processSpecFromConfig(Configuration.fromMap(settings));
        words(TaskExecutorProcessUtils.generateDynamicConfigsStr(parts)).stream()
                .filter(word -> !word.equals("-D"))
                .map(word -> word.split("=", 2))
                .forEach(part -> settings.put(part[0], part[1]));
        return words(ProcessMemoryUtils.generateJvmParametersStr(parts));
    }

    /** As Flink's scripts take them. */
    private List<String> more(Map<String, String> settings) {
        return Stream.of("env.java.opts.all", "env.java.opts." + role.label())
                .flatMap(key -> words(settings.getOrDefault(key, "")).stream())
                .toList();
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" +", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static final Map<String, String> ELSEWHERE = Map.of(
            "jobmanager.bind-host",
            "0.0.0.0",
            "rest.bind-address",
            "0.0.0.0",
            "taskmanager.bind-host",
            "0.0.0.0",
            RPC_PORT,
            "6123",
            "rest.port",
            "8081",
            "jobmanager.memory.process.size",
            "1g",
            "jobmanager.memory.jvm-metaspace.size",
            "256m",
            "taskmanager.memory.process.size",
            "2g",
            "taskmanager.numberOfTaskSlots",
            "2");
}
