package fengsui.benchmark.frame;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * Says so where the process ends before its report is whole. A broker that can no longer work ends the process it is in, and
 * says why in its log alone.
 */
public final class EarlyEnd implements AutoCloseable {

    private final PrintWriter err;
    private final Path log;
    private final Thread hook = new Thread(this::tell, "early-end");
    private volatile String doing = "before anything was measured";

    private EarlyEnd(PrintWriter err, Path log) {
        this.err = err;
        this.log = log;
    }

    /**
     * From now on until it is closed.
     *
     * @param log where Kafka and Flink write what goes wrong
     */
    public static EarlyEnd watch(PrintWriter err, Path log) {
        EarlyEnd watch = new EarlyEnd(err, log);
        Runtime runtime = Runtime.getRuntime();
        runtime.addShutdownHook(watch.hook);
        Exit.setExitProcedure((status, message) -> {
            watch.blame(status, message);
            runtime.exit(status);
        });
        // Which runs no hooks.
        Exit.setHaltProcedure((status, message) -> {
            watch.blame(status, message);
            watch.tell();
            runtime.halt(status);
        });
        return watch;
    }

    /** Takes what is done from now on, as it is said after "ended". */
    public void doing(String what) {
        doing = what;
    }

    private void blame(int status, String message) {
        err.println("fengsui bench: the broker in this process gives up and ends it with " + status
                + (message == null ? "" : ": " + message) + "; it was called for here:");
        for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
            err.println("  " + frame);
        }
    }

    private void tell() {
        err.println("fengsui bench: ended " + doing + ", before its report was whole."
                + (Files.exists(log) ? " What went wrong in Kafka or Flink is in " + log : ""));
        err.flush();
    }

    @Override
    public void close() {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and it has been said.
            return;
        }
    }
}
