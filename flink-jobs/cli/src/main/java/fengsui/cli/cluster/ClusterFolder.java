package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where a cluster keeps all that it has. */
record ClusterFolder(Path path) {

    static ClusterFolder at(Path path) {
        return new ClusterFolder(path.toAbsolutePath().normalize());
    }

    /** What the cluster consists of: there from the first start on. */
    Path spec() {
        return path.resolve("cluster.properties");
    }

    /** What runs at present: there from a start to the stop after it. */
    Path processes() {
        return path.resolve("processes.tsv");
    }

    /** How the job was submitted last. */
    Path job() {
        return path.resolve("job.properties");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** What a process says before it has a log, and after it has lost it. */
    Path out(String name) {
        return logs().resolve(name + ".out");
    }

    /** The settings of one process. */
    Path conf(String name) {
        return path.resolve("conf").resolve(name);
    }

    /** What must outlive a process. */
    Path data(String name) {
        return path.resolve("data").resolve(name);
    }

    /** What need not. */
    Path scratch(String name) {
        return path.resolve("scratch").resolve(name);
    }

    Path checkpoints() {
        return data("checkpoints");
    }

    Path savepoints() {
        return data("savepoints");
    }

    /** What a JobManager needs in order to take over from one that died: jobs, and where their checkpoints are. */
    Path highAvailability() {
        return data("ha");
    }

    /** What nobody but its owner may see. */
    Path secrets() {
        return path.resolve("secrets");
    }

    Path jars() {
        return data("jars");
    }

    /** Stands on the command line of every process, so that each is found though nothing else is known of it. */
    String flag() {
        return "-Dfengsui.cluster=" + path;
    }

    boolean exists() {
        return Files.exists(spec());
    }

    /**
     * What processes write lies open to its owner alone. What a job came with, Flink keeps whole in {@link
     * #highAvailability()}: with its client's settings, and so with the passwords of its key stores.
     */
    void closeToOthers() {
        List.of("conf", "data", "logs").forEach(part -> OwnerOnly.folder(path.resolve(part)));
    }

    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError("cannot make the folder " + folder + " (" + e.getMessage()
                    + "): name one that can be written to with --dir");
        }
    }

    /** Whole or not at all: somebody may be reading it. Nobody but its owner may. */
    static void write(Path file, String text) {
        makeFolder(file.resolveSibling("."));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            OwnerOnly.file(part);
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserError("cannot write " + file + " (" + e.getMessage() + ")");
        }
    }
}
