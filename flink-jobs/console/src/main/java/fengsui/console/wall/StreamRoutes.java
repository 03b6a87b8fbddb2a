package fengsui.console.wall;

import fengsui.console.board.Board;
import fengsui.console.web.Access;
import fengsui.console.web.Refusal;
import fengsui.console.web.Refusal.Told;
import fengsui.console.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What changes, as server-sent events. Each page that follows has a thread: what one is slow to take keeps no other one
 * waiting, and is not kept for it either.
 */
public final class StreamRoutes implements Routes, AutoCloseable {

    /** The server's threads are more than these. */
    public static final int MOST_PAGES = 200;

    private final Access access;
    private final Board board;
    private final Semaphore free = new Semaphore(MOST_PAGES);
    private volatile boolean closing;

    public StreamRoutes(Access access, Board board) {
        this.access = access;
        this.board = board;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/stream", this::follow);
    }

    private void follow(Context request) throws InterruptedException {
        access.mayRead(request);
        if (!free.tryAcquire()) {
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    new Told("/api/stream", MOST_PAGES + " pages", "fewer", "close some, or start another console"));
        }
        try {
            serve(request);
        } catch (IOException e) {
            // The page is gone, which is how every stream ends.
        } finally {
            free.release();
        }
    }

    private void serve(Context request) throws IOException, InterruptedException {
        HttpServletResponse response = request.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        // A proxy in between hands on what it gets.
        response.setHeader("X-Accel-Buffering", "no");
        EventStream stream = new EventStream(board, from(request), response.getOutputStream());
        stream.begin();
        while (!closing && mayStill(request)) {
            stream.step();
        }
    }

    /** Who signs out, or is shut out, sees nothing more. */
    private boolean mayStill(Context request) {
        try {
            access.mayRead(request);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    /** A browser sends the header only where it comes again; a page that has just loaded says it in the address. */
    private static @Nullable String from(Context request) {
        String last = request.header("Last-Event-ID");
        return last == null || last.isEmpty() ? request.queryParam("from") : last;
    }

    /** Ends every stream: pages come again by themselves. */
    @Override
    public void close() {
        closing = true;
    }
}
