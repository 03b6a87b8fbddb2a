package fengsui.benchmark.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A watch that runs in a pseudo terminal of 80 columns, as {@code script} makes one. */
final class WatchedTerminal implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final Process process;
    private final long began = System.nanoTime();
    private final StringBuilder shown = new StringBuilder();

    private WatchedTerminal(Process process) {
        this.process = process;
    }

    static WatchedTerminal open(Path fengsui, String bootstrap) throws IOException {
        String command = "stty cols 80 rows 24; exec " + fengsui.toAbsolutePath() + " watch --bootstrap " + bootstrap;
        WatchedTerminal terminal =
                new WatchedTerminal(new ProcessBuilder("script", "-qfec", command, "/dev/null").start());
        Thread reader = new Thread(terminal::read, "terminal");
        reader.setDaemon(true);
        reader.start();
        return terminal;
    }

    private void read() {
        byte[] buffer = new byte[65_536];
        try (InputStream in = process.getInputStream()) {
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                append(new String(buffer, 0, size, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // It has ended.
            return;
        }
    }

    private synchronized void append(String text) {
        shown.append(text);
        notifyAll();
    }

    /** Seconds since it was opened. */
    double now() {
        return (System.nanoTime() - began) / NANOS;
    }

    /** Waits until it has shown {@code text} since it was asked last; returns when, in seconds since it was opened. */
    synchronized double awaitShown(String text, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (shown.indexOf(text) < 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(
                        "never shown: " + text + "; last: " + shown.substring(Math.max(0, shown.length() - 2_000)));
            }
            wait(left);
        }
        shown.setLength(0);
        return now();
    }

    /** Seconds of one core that the watch has used until now. */
    double core() {
        return java().info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
    }

    /** The most that it has held in memory until now, kilobytes. */
    long mostResident() {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(java().pid()), "status"));
            return status.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessHandle java() {
        return process.descendants()
                .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no watch runs"));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
