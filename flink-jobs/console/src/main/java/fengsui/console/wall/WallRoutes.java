package fengsui.console.wall;

import fengsui.console.board.Board;
import fengsui.console.board.Board.Snapshot;
import fengsui.console.city.City;
import fengsui.console.web.Access;
import fengsui.console.web.Json;
import fengsui.console.web.Refusal;
import fengsui.console.web.Refusal.Told;
import fengsui.console.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** All that stands now, and the map beneath it. */
public final class WallRoutes implements Routes {

    private static final int MOST_HOURS = 24;

    private final Access access;
    private final Board board;
    private final City city;

    public WallRoutes(Access access, Board board, City city) {
        this.access = access;
        this.board = board;
        this.city = city;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/incidents", this::incidents)
                .get("/api/grids", this::grids)
                .get("/api/scores", this::scores);
    }

    private void incidents(Context request) {
        access.mayRead(request);
        Snapshot found = board.snapshot(hours(request)).orElseThrow(WallRoutes::early);
        Json.written(request, json(found));
    }

    private static int hours(Context request) {
        String text = request.queryParam("hours");
        if (text == null) {
            return MOST_HOURS;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_HOURS) {
            throw Refusal.wrong("hours", text, "1 to " + MOST_HOURS, "ask for 1, 6 or 24");
        }
        return Integer.parseInt(text);
    }

    /** Rather none than half of them. */
    private static Refusal early() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                new Told("/api/incidents", "nothing known yet", "all that stands", "ask again: Kafka is being read"));
    }

    private static byte[] json(Snapshot found) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        // Nothing in positions needs an escape.
        String head = "{\"positions\":\"" + found.positions() + "\",\"now\":" + found.now() + ",\"incidents\":[";
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        boolean first = true;
        for (byte[] item : found.items()) {
            if (!first) {
                all.write(',');
            }
            first = false;
            all.writeBytes(item);
        }
        all.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private void grids(Context request) {
        access.mayRead(request);
        request.contentType("application/geo+json; charset=utf-8").result(city.grids());
    }

    private void scores(Context request) {
        access.mayRead(request);
        Json.answer(request, city.risks());
    }
}
