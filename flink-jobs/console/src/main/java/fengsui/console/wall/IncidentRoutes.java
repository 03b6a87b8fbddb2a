package fengsui.console.wall;

import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.codec.cap.AlertFileName;
import fengsui.codec.cap.CapAlert;
import fengsui.console.analyst.Notebook;
import fengsui.console.board.Board;
import fengsui.console.board.Revision;
import fengsui.console.board.Standing;
import fengsui.console.city.City;
import fengsui.console.web.Access;
import fengsui.console.web.Json;
import fengsui.console.web.Refusal;
import fengsui.console.web.Routes;
import fengsui.topics.TopicRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** All that is known of one incident. */
public final class IncidentRoutes implements Routes {

    private final Access access;
    private final Board board;
    private final City city;
    private final Archive archive;
    private final Notebook notebook;

    public IncidentRoutes(Access access, Board board, City city, Archive archive, Notebook notebook) {
        this.access = access;
        this.board = board;
        this.city = city;
        this.archive = archive;
        this.notebook = notebook;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/incidents/{id}", this::incident).get("/api/incidents/{id}/cap", this::cap);
    }

    private void incident(Context request) {
        access.mayRead(request);
        Json.answer(request, new IncidentJson(city, archive, notebook).of(standing(request)));
    }

    private Standing standing(Context request) {
        String id = request.pathParam("id");
        return board.find(id)
                .orElseThrow(() -> Refusal.missing(
                        "incident",
                        id,
                        "one that is open, or ended in the last 24 hours",
                        "look for it with ./fengsui summary, or on the topic"));
    }

    private void cap(Context request) {
        access.mayRead(request);
        Standing standing = standing(request);
        WarningView warning = warning(record(standing, revision(request, standing)));
        request.contentType("application/cap+xml; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + AlertFileName.of(warning.message().identifier()) + "\"")
                .result(CapAlert.write(warning));
    }

    private static int revision(Context request, Standing standing) {
        String text = request.queryParam("revision");
        if (text == null) {
            return standing.last().revision();
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.wrong("revision", text, "a number", "leave it out for the newest");
        }
        return Integer.parseInt(text);
    }

    private byte[] record(Standing standing, int revision) {
        if (revision == standing.last().revision()) {
            return standing.last().json();
        }
        List<Revision> wanted = standing.revisions().stream()
                .filter(known -> known.number() == revision)
                .toList();
        return archive.revisions(wanted).stream()
                .map(TopicRecord::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        "revision", "" + revision, "one that Kafka still has", "leave it out for the newest"));
    }

    private static WarningView warning(byte[] record) {
        try {
            return WarningJson.read(record);
        } catch (IOException e) {
            throw Refusal.missing(
                    "record", String.valueOf(e.getMessage()), "a warning as the job writes it", "look at who wrote it");
        }
    }
}
