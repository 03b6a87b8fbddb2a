package fengsui.cli.console;

import fengsui.cli.clock.Stopwatch;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far one stretch of work is: a bar on a terminal, one line at the end elsewhere. Not thread-safe. */
public final class Progress implements AutoCloseable {

    private static final int REFRESH_MILLIS = 200;

    private final PrintWriter err;
    private final String what;
    private final long total;
    private final Stopwatch watch = Stopwatch.started();
    private final @Nullable ProgressBar bar;

    public Progress(PrintWriter err, String what, long total) {
        this.err = err;
        this.what = what;
        this.total = total;
        this.bar = Terminal.progressIsSeen() ? bar(what, total) : null;
    }

    private static ProgressBar bar(String what, long total) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    public void reached(long done) {
        if (bar != null) {
            bar.stepTo(Math.min(done, total));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        } else {
            err.printf("%s: %d in %s%n", what, total, watch);
        }
    }
}
