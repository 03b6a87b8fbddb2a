package fengsui.cli.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One process of this machine, told apart from any that gets its number after it.
 *
 * @param started what the kernel says of its start, in whatever form this machine has; equal for the same process only
 */
record ProcessMark(long pid, String started) {

    /** In /proc/PID/stat, after the name in brackets. */
    private static final int STATE = 0;

    private static final int START_TICKS = 19;
    private static final String ENDED = "Z";

    /** Of a process that runs; empty where it has ended. */
    static Optional<ProcessMark> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(ProcessMark::started)
                .map(started -> new ProcessMark(pid, started));
    }

    static ProcessMark ofThis() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** The process, while it runs; empty where it has ended, though another may have its number now. */
    Optional<ProcessHandle> handle() {
        return of(pid).filter(this::equals).flatMap(same -> ProcessHandle.of(pid));
    }

    boolean alive() {
        return handle().isPresent();
    }

    /** Ticks since the machine was started where they can be had: unlike a time of day they never change. */
    private static Optional<String> started(ProcessHandle handle) {
        Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
        if (!Files.isReadable(stat)) {
            return handle.info().startInstant().map(Instant::toEpochMilli).map(millis -> "ms" + millis);
        }
        try {
            // The name may hold spaces and brackets, and bytes of any charset.
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            // One that has ended and that nobody has asked about yet.
            return fields[STATE].equals(ENDED) ? Optional.empty() : Optional.of("ticks" + fields[START_TICKS]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
