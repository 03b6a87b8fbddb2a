package fengsui.cli.cluster;

import fengsui.cli.console.CtrlC;
import java.time.Duration;
import java.util.List;

/**
 * Starts all processes of a cluster, starts again what dies, and stops them all when it is stopped itself, or when the
 * folder that it keeps its state in is gone.
 */
final class Keeper {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final ClusterFolder folder;
    private final KeeperLog log;
    private final List<Kept> all;

    Keeper(ClusterFolder folder, List<Launch> launches, KeeperLog log) {
        this.folder = folder;
        this.log = log;
        this.all = launches.stream().map(launch -> new Kept(launch, log)).toList();
    }

    /** Returns once everything has ended. */
    void keep(CtrlC ctrlC) throws InterruptedException {
        try {
            // Before there is anything: who looks for us finds us, and who finds no file knows that we are to go.
            tell();
            for (Kept one : all) {
                one.start();
                tell();
            }
            while (!ctrlC.within(LOOK) && wanted()) {
                look();
            }
        } finally {
            stop();
        }
    }

    private boolean wanted() {
        return folder.processes().toFile().exists();
    }

    private void look() {
        boolean changed = false;
        for (Kept one : all) {
            changed |= one.look();
        }
        if (changed && wanted()) {
            tell();
        }
    }

    private void tell() {
        List<Standing> members = all.stream().map(Kept::standing).toList();
        new ClusterState(ProcessMark.ofThis(), members).write(folder.processes());
    }

    private void stop() throws InterruptedException {
        log.say("stopping");
        Stopping.endAll(all.stream().map(Kept::standing).toList());
        log.say("stopped");
    }
}
