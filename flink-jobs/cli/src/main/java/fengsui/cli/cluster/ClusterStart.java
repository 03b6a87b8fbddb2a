package fengsui.cli.cluster;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.BrokerStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Brings a cluster up, or leaves nothing behind. */
final class ClusterStart {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** Once may be chance, such as a port that was taken in between. */
    private static final int TOO_OFTEN = 3;

    private final ClusterFolder folder;
    private final Consumer<String> tell;

    ClusterStart(ClusterFolder folder, PrintWriter err) {
        this.folder = folder;
        this.tell = line -> err.println("fengsui cluster: " + line);
    }

    /**
     * Returns once all is ready; empty-handed when interrupted.
     *
     * @param asked by the person at the keyboard; what a folder holds already goes before what was not asked for
     * @param fresh whether what the folder holds may go
     */
    LocalCluster start(AskedSize asked, boolean fresh) throws InterruptedException {
        ClusterFolder.makeFolder(folder.path());
        try (FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(file)) {
            if (!lock.isValid()) {
                throw busy();
            }
            return locked(asked, fresh);
        } catch (IOException e) {
            throw new UserError("cannot start a cluster in " + folder.path() + ": " + e.getMessage());
        }
    }

    private FileLock lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw busy();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw busy();
        }
    }

    private UserError busy() {
        return new UserError("somebody is starting a cluster in " + folder.path() + " at this moment");
    }

    private LocalCluster locked(AskedSize asked, boolean fresh) throws IOException, InterruptedException {
        mustNotRun();
        FlinkPlace.classPath();
        if (fresh) {
            Folders.delete(folder.data("."));
            Folders.delete(folder.secrets());
            java.nio.file.Files.deleteIfExists(folder.spec());
            java.nio.file.Files.deleteIfExists(folder.job());
        }
        ClusterSpec spec = spec(asked);
        new Secrets(folder).prepare(spec.tls());
        spec.write(folder.spec());
        try (CtrlC ctrlC = CtrlC.listen()) {
            return up(ctrlC);
        }
    }

    private void mustNotRun() {
        List<ProcessMark> running = Stopping.strays(folder);
        if (!running.isEmpty()) {
            throw new UserError("a cluster runs in " + folder.path() + " already (" + running.size()
                    + " processes): see ./fengsui cluster status, end it with ./fengsui cluster stop, or name another"
                    + " folder with --dir");
        }
    }

    private ClusterSpec spec(AskedSize asked) throws IOException {
        if (!folder.exists()) {
            ClusterSize size = asked.orStandard();
            return new ClusterSpec(
                    BrokerStorage.newClusterId(),
                    size,
                    ClusterPorts.choose(size.brokers(), ProcessHandle.current().pid()),
                    asked.tlsOr(false));
        }
        ClusterSpec held = ClusterSpec.read(folder.spec());
        tell.accept("goes on with what is in " + folder.path());
        List<Integer> taken = held.ports().taken();
        if (!taken.isEmpty()) {
            throw new UserError("something listens on 127.0.0.1 at " + taken + ", which the cluster in " + folder.path()
                    + " had: end it, or give up what the cluster holds with --fresh");
        }
        return new ClusterSpec(held.id(), asked.or(held.size()), held.ports(), asked.tlsOr(held.tls()));
    }

    private LocalCluster up(CtrlC ctrlC) throws IOException, InterruptedException {
        boolean ready = false;
        try {
            ProcessMark keeper = KeeperMain.start(folder);
            LocalCluster cluster = awaitState(keeper, ctrlC);
            awaitReady(cluster, keeper, ctrlC);
            ready = true;
            return cluster;
        } finally {
            if (!ready) {
                ClusterStop.stop(folder);
            }
        }
    }

    private LocalCluster awaitState(ProcessMark keeper, CtrlC ctrlC) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        while (ClusterState.read(folder.processes()).isEmpty()) {
            goOn(keeper, watch, ctrlC, List.of("keeper"));
        }
        return LocalCluster.in(folder.path());
    }

    private void awaitReady(LocalCluster cluster, ProcessMark keeper, CtrlC ctrlC) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        List<String> told = List.of();
        try (Readiness readiness = new Readiness(cluster)) {
            for (List<String> missing = readiness.missing(); !missing.isEmpty(); missing = readiness.missing()) {
                if (!missing.equals(told)) {
                    tell.accept("waiting for " + String.join(", ", missing));
                    told = missing;
                }
                mustNotDieAgain(cluster);
                goOn(keeper, watch, ctrlC, missing);
            }
        }
    }

    private void mustNotDieAgain(LocalCluster cluster) {
        for (Standing one : cluster.state().members()) {
            if (one.restarts() >= TOO_OFTEN) {
                throw new UserError(one.member() + " ends as soon as it is started; all has been stopped again. Why: "
                        + folder.log(one.member().name()) + " and "
                        + folder.out(one.member().name()));
            }
        }
    }

    private void goOn(ProcessMark keeper, Stopwatch watch, CtrlC ctrlC, List<String> missing)
            throws InterruptedException {
        if (ctrlC.within(LOOK)) {
            throw new InterruptedException("interrupted");
        }
        if (!keeper.alive()) {
            throw new UserError(
                    "the keeper of the cluster has ended; all has been stopped again. Why: " + KeeperMain.log(folder));
        }
        if (watch.elapsed().compareTo(PATIENCE) > 0) {
            throw new UserError("not ready within " + PATIENCE.toSeconds() + " s: " + String.join(", ", missing)
                    + "; all has been stopped again. Why: " + folder.logs());
        }
    }
}
