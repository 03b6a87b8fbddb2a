package fengsui.benchmark.demo;

import fengsui.benchmark.meter.Stopwatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts the demo as anybody would, looks at what it prints, and ends it once it has warned. */
final class DemoStart {

    /** In seconds after the command. */
    record Times(double ready, double warned) {}

    private static final Pattern READY = Pattern.compile("fengsui demo: ready after .*");
    /** A time, then a grade. */
    private static final Pattern WARNING = Pattern.compile("\\d\\d:\\d\\d:\\d\\d {2}[ⅠⅡⅢⅣ] .*");

    private static final int LAST_LINES = 5;
    private static final int SECONDS_TO_END = 30;

    private final List<String> command;

    DemoStart(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** @throws IllegalStateException where it ended without a warning */
    Times measure() throws IOException, InterruptedException {
        Stopwatch watch = Stopwatch.started();
        Process demo = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = demo.inputReader(StandardCharsets.UTF_8)) {
            return times(watch, lines);
        } finally {
            end(demo);
        }
    }

    private static Times times(Stopwatch watch, BufferedReader lines) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        double ready = Double.NaN;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (READY.matcher(line).matches()) {
                ready = watch.seconds();
            } else if (WARNING.matcher(line).matches()) {
                return new Times(ready, watch.seconds());
            }
            last.add(line);
            if (last.size() > LAST_LINES) {
                last.remove();
            }
        }
        throw new IllegalStateException("the demo ended without a warning: " + String.join(" | ", last));
    }

    /** With all that it started. */
    private static void end(Process demo) throws InterruptedException {
        List<ProcessHandle> started = demo.descendants().toList();
        demo.destroy();
        if (!demo.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            demo.destroyForcibly().waitFor();
        }
        started.forEach(ProcessHandle::destroy);
    }
}
