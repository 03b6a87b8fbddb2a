package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Signals that Java cannot send by itself. */
enum Signals {
    STOP("STOP"),
    GO_ON("CONT");

    private static final long PATIENCE_SECONDS = 10;

    private final String label;

    Signals(String label) {
        this.label = label;
    }

    /** By the shell's own kill: a machine need not have another. What has ended meanwhile is left alone. */
    void send(ProcessMark process) throws InterruptedException {
        if (!process.alive()) {
            return;
        }
        try {
            Process shell = new ProcessBuilder("sh", "-c", "kill -" + label + " " + process.pid())
                    .redirectErrorStream(true)
                    .start();
            boolean sent = shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && shell.exitValue() == 0;
            if (!sent && process.alive()) {
                throw new UserError("process " + process.pid() + " did not get the signal " + label
                        + ": it must belong to who asks");
            }
        } catch (IOException e) {
            throw new UserError("no signal can be sent here: " + e.getMessage());
        }
    }
}
