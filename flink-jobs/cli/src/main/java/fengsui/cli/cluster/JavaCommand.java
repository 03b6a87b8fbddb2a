package fengsui.cli.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Command lines of JVMs. Class paths travel in the environment, so that a list of processes can be read. */
final class JavaCommand {

    static final String CLASS_PATH = "CLASSPATH";

    /** More flags for every process of a cluster, separated by spaces. */
    private static final String MORE = "fengsui.cluster.java";

    /** The small ones are up soonest, and stay cheapest, with the first compiler alone. */
    static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    static final List<String> BUSY = List.of("-XX:+UseParallelGC");

    /** What Flink reaches into on Java 17: as its own distribution lists it, less what only a compiler needs. */
    static final List<String> OPENED = Stream.of(
                    "java.lang",
                    "java.lang.reflect",
                    "java.io",
                    "java.net",
                    "java.nio",
                    "java.text",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks",
                    "sun.nio.ch")
            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
            .toList();

    private JavaCommand() {}

    /** One that logs as its file of settings says. */
    static List<String> logged(
            ClusterFolder folder, String name, List<String> flags, String main, List<String> arguments) {
        List<String> more = new ArrayList<>(flags);
        more.add("-Dlog.file=" + folder.log(name));
        more.add("-Dlog4j2.configurationFile=" + folder.conf(name).resolve(LogSettings.FILE));
        more.add("-Djava.io.tmpdir=" + folder.scratch(name));
        return of(folder, more, main, arguments);
    }

    static List<String> of(ClusterFolder folder, List<String> flags, String main, List<String> arguments) {
        List<String> marked = new ArrayList<>();
        // First, for only the beginning of a long command line can be read back.
        marked.add(folder.flag());
        marked.addAll(flags);
        return of(marked, main, arguments);
    }

    /** One that belongs to no folder. */
    static List<String> of(List<String> flags, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(more());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError", main));
        command.addAll(arguments);
        return command;
    }

    private static List<String> more() {
        return Stream.of(System.getProperty(MORE, "").split(" ", -1))
                .filter(flag -> !flag.isBlank())
                .toList();
    }

    /** What makes a process started by this one see the same properties of ours. */
    static List<String> handedOn() {
        return Stream.of(FlinkPlace.PROPERTY, MORE)
                .map(property -> "-D" + property + "=" + System.getProperty(property, ""))
                .toList();
    }
}
