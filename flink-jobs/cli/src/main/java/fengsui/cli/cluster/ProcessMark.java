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
    private static final String STOPPED = "T";

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

    /** Whether it was told to stop, and not yet to go on; false on a machine that does not tell. */
    boolean standsStill() {
        return alive()
                && STOPPED.equals(fields(pid).map(fields -> fields[STATE]).orElse(""));
    }

    /** Ticks since the machine was started where they can be had: unlike a time of day they never change. */
    private static Optional<String> started(ProcessHandle handle) {
        if (!Files.isReadable(stat(handle.pid()))) {
            return handle.info().startInstant().map(Instant::toEpochMilli).map(millis -> "ms" + millis);
        }
        // One that has ended and that nobody has asked about yet is none.
        return fields(handle.pid())
                .filter(fields -> !fields[STATE].equals(ENDED))
                .map(fields -> "ticks" + fields[START_TICKS]);
    }

    private static Path stat(long pid) {
        return Path.of("/proc", Long.toString(pid), "stat");
    }

    /** What the kernel says of a process after its name; empty where it is gone. */
    private static Optional<String[]> fields(long pid) {
        try {
            // The name may hold spaces and brackets, and bytes of any charset.
            String line = Files.readString(stat(pid), StandardCharsets.ISO_8859_1);
            return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
