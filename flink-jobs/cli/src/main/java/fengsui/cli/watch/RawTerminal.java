package fengsui.cli.watch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A terminal whose keys come one by one and unseen, as {@code stty} sets it; closing sets it back. Not thread-safe.
 */
final class RawTerminal implements LiveTerminal {

    private static final long PATIENCE_SECONDS = 5;

    private final String before;
    private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();

    private RawTerminal(String before) {
        this.before = before;
    }

    /** Empty where there is no terminal, or no {@code stty} that could set it. */
    static Optional<RawTerminal> open() {
        String before = stty("-g");
        if (before == null || stty("-icanon", "-echo", "min", "1", "time", "0") == null) {
            return Optional.empty();
        }
        RawTerminal terminal = new RawTerminal(before.strip());
        Thread reader = new Thread(terminal::read, "keyboard");
        reader.setDaemon(true);
        reader.start();
        return Optional.of(terminal);
    }

    private void read() {
        byte[] buffer = new byte[256];
        InputStream in = System.in;
        try {
            // What one key sends comes in one piece.
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                typed.add(new String(buffer, 0, size, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The terminal has gone: nobody types any more.
            return;
        }
    }

    @Override
    public List<Key> keys(long millis) throws InterruptedException {
        List<Key> keys = new ArrayList<>();
        for (String sent = typed.poll(millis, TimeUnit.MILLISECONDS); sent != null; sent = typed.poll()) {
            keys.addAll(Key.of(sent));
        }
        return keys;
    }

    /** What it does not tell is taken from the environment, or as usual. */
    @Override
    public Board.Size size() {
        String told = stty("size");
        String[] numbers = told == null ? new String[0] : told.strip().split(" ");
        int height = numbers.length == 2 ? number(numbers[0], 0) : 0;
        int width = numbers.length == 2 ? number(numbers[1], 0) : 0;
        return new Board.Size(
                width > 0 ? width : number(System.getenv("COLUMNS"), Board.USUAL.width()),
                height > 0 ? height : number(System.getenv("LINES"), Board.USUAL.height()));
    }

    static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : otherwise;
    }

    @Override
    public void close() {
        stty(before);
    }

    /** What it printed; {@code null} where it failed. */
    private static @Nullable String stty(String... options) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? out : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
