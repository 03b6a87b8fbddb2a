package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ends all processes of a cluster, whatever has become of them. */
final class ClusterStop {

    /** The keeper ends the others in turn. */
    private static final Duration KEEPER = Duration.ofSeconds(25);

    private ClusterStop() {}

    /** Returns once nothing of it is left but its folder; how many processes there were. */
    static int stop(ClusterFolder folder) throws InterruptedException {
        Set<ProcessMark> found = new HashSet<>(Stopping.strays(folder));
        Optional<ClusterState> state = readable(folder);
        if (state.isPresent()) {
            Stopping.end(List.of(state.get().keeper()), KEEPER);
            // If it was killed, nobody has ended these.
            Stopping.endAll(state.get().members());
        }
        // The keeper goes first in either round: it would start the others again.
        for (List<ProcessMark> left = Stopping.strays(folder); !left.isEmpty(); left = Stopping.strays(folder)) {
            found.addAll(left);
            Stopping.kill(left);
        }
        forget(folder);
        return found.size();
    }

    /** A file that nobody can read must not keep anything running. */
    private static Optional<ClusterState> readable(ClusterFolder folder) {
        try {
            return ClusterState.read(folder.processes());
        } catch (UserError broken) {
            return Optional.empty();
        }
    }

    private static void forget(ClusterFolder folder) {
        try {
            Files.deleteIfExists(folder.processes());
            Folders.delete(folder.path().resolve("scratch"));
        } catch (IOException e) {
            throw new UserError("all processes have ended, but not all files could be deleted: " + e.getMessage());
        }
    }
}
