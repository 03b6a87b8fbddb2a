package fengsui.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.console.Console;
import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody who sits before a terminal of 80 columns and 24 lines and watches. Closing presses q. */
final class Seat implements AutoCloseable {

    private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final String HOME = "\u001b[H";

    private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile boolean setBack;

    /** @param by who answers, {@code null} where nobody may */
    Seat(Broker broker, TopicNames topics, InSight sight, @Nullable String by) {
        Watch watch = new Watch(
                new Console(new PrintWriter(out, true), new PrintWriter(err, true)),
                broker,
                topics,
                sight,
                new Watch.Look(new BoardWords(Language.EN, ZoneOffset.UTC), Palette.PLAIN));
        Thread thread = new Thread(() -> run(watch, by), "seat");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Watch watch, @Nullable String by) {
        try {
            ended.complete(watch.live(new Keys(), by));
        } catch (InterruptedException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private final class Keys implements LiveTerminal {

        @Override
        public List<Key> keys(long millis) throws InterruptedException {
            String sent = typed.poll(millis, TimeUnit.MILLISECONDS);
            return sent == null ? List.of() : Key.of(sent);
        }

        @Override
        public Board.Size size() {
            return Board.USUAL;
        }

        @Override
        public void close() {
            setBack = true;
        }
    }

    Seat type(String... keys) {
        typed.addAll(List.of(keys));
        return this;
    }

    /** What was drawn last, line by line; never more or wider than the terminal is. */
    List<String> screen() {
        String all = out.toString();
        int last = all.lastIndexOf(HOME);
        if (last < 0) {
            return List.of();
        }
        List<String> lines = all.substring(last + HOME.length())
                .replaceAll("\u001b\\[(K|J|\\?[0-9]+[hl])", "")
                .lines()
                .toList();
        assertThat(lines)
                .hasSizeLessThanOrEqualTo(Board.USUAL.height())
                .allMatch(line -> Columns.width(line) <= Board.USUAL.width());
        return lines;
    }

    /** Waits until the screen says all of it. */
    Seat sees(String... texts) {
        await(screen -> List.of(texts).stream().allMatch(screen::contains));
        return this;
    }

    /** Waits until the screen does not say it any more. */
    Seat seesNoMore(String text) {
        await(screen -> !screen.contains(text));
        return this;
    }

    private void await(Predicate<String> reached) {
        long began = System.nanoTime();
        while (!reached.test(String.join("\n", screen()))) {
            assertThat(ended).as("%s", err).isNotDone();
            assertThat(System.nanoTime() - began)
                    .as("%s%n%s", String.join("\n", screen()), err)
                    .isLessThan(DEADLINE_NANOS);
            Thread.onSpinWait();
        }
    }

    /** The exit code. */
    int ends() {
        return ended.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Whether the terminal is as it was before. */
    boolean leftInOrder() {
        return setBack && out.toString().endsWith("\u001b[?25h\u001b[?1049l");
    }

    String err() {
        return err.toString();
    }

    @Override
    public void close() {
        type("\u001b", "q");
        ends();
    }
}
