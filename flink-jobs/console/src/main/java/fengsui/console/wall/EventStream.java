package fengsui.console.wall;

import fengsui.console.board.Board;
import fengsui.console.board.Cursor;
import fengsui.console.board.Cursor.Event;
import fengsui.console.board.Cursor.Heard;
import fengsui.console.clock.WallClock;
import fengsui.console.web.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The events of one page: changes as they come, and a beat each second. Not thread-safe. */
final class EventStream {

    private static final long BEAT_MILLIS = 1_000;

    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Board board;
    private final Cursor cursor;
    private final OutputStream out;
    private long nextBeat = WallClock.elapsed();

    EventStream(Board board, @Nullable String from, OutputStream out) {
        this.board = board;
        this.cursor = board.follow(from);
        this.out = out;
    }

    /** Says how soon to come again: a dispatcher does not wait for three seconds. */
    void begin() throws IOException {
        out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Waits for what comes next, and sends it. */
    void step() throws IOException, InterruptedException {
        Heard heard = cursor.next(Math.max(1, nextBeat - WallClock.elapsed()));
        if (heard.reset()) {
            send("reset", cursor.id(), NOTHING);
        }
        for (Event event : heard.events()) {
            send("incident", event.id(), event.json());
        }
        if (WallClock.elapsed() >= nextBeat) {
            nextBeat = WallClock.elapsed() + BEAT_MILLIS;
            send("beat", cursor.id(), Json.bytes(board.beat()));
        }
        out.flush();
    }

    private void send(String kind, @Nullable String id, byte[] json) throws IOException {
        String head = (id == null ? "" : "id: " + id + "\n") + "event: " + kind + "\ndata: ";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(json);
        out.write(END);
    }
}
