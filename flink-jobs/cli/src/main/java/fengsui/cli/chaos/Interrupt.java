package fengsui.cli.chaos;

import fengsui.cli.console.CtrlC;
import java.time.Duration;

/** Passes Ctrl-C on to the thread that made it, whatever that waits for: a cluster must not be left behind. */
final class Interrupt implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final CtrlC ctrlC;
    private final Thread worker = Thread.currentThread();
    private final Thread thread = new Thread(this::run, "interrupt");
    private boolean over;

    private Interrupt(CtrlC ctrlC) {
        this.ctrlC = ctrlC;
    }

    static Interrupt on(CtrlC ctrlC) {
        Interrupt interrupt = new Interrupt(ctrlC);
        interrupt.thread.setDaemon(true);
        interrupt.thread.start();
        return interrupt;
    }

    private void run() {
        try {
            while (!ctrlC.within(LOOK)) {
                if (isOver()) {
                    return;
                }
            }
            pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void pass() {
        if (!over) {
            worker.interrupt();
        }
    }

    /** Afterwards the thread is not interrupted any more, and can tidy up. */
    @Override
    public synchronized void close() {
        over = true;
        Thread.interrupted();
    }
}
