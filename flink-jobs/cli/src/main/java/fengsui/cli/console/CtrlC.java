package fengsui.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a verb end cleanly when it is interrupted: the JVM's end is held up until {@link #close}, but not for ever. Once
 * interrupted the JVM ends with its signal's own exit code, 130 for Ctrl-C.
 */
public final class CtrlC implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch pressed = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);
    private final Thread hook = new Thread(this::holdUp, "ctrl-c");

    private CtrlC() {}

    public static CtrlC listen() {
        CtrlC ctrlC = new CtrlC();
        Runtime.getRuntime().addShutdownHook(ctrlC.hook);
        return ctrlC;
    }

    private void holdUp() {
        pressed.countDown();
        try {
            tidied.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean pressed() {
        return pressed.getCount() == 0;
    }

    /** Waits for {@code patience}; returns at once, with true, when interrupted. */
    public boolean within(Duration patience) throws InterruptedException {
        return pressed.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        tidied.countDown();
        if (!pressed()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // Pressed in this very moment: the hook finds that all is tidied.
                return;
            }
        }
    }
}
