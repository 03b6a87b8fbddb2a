package fengsui.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The map's library, out of its WebJar, whose folders the class path does not list. */
public final class Leaflet implements Routes {

    private static final Pattern FILE = Pattern.compile("(?:images/)?[a-z0-9-]+(?:\\.[a-z]+)*\\.([a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "png", "image/png",
            "map", "application/json");

    private final String folder;

    /** @param version which is part of the place on the class path */
    public Leaflet(String version) {
        this.folder = "/META-INF/resources/webjars/leaflet/" + version + "/dist/";
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/lib/leaflet/<file>", this::serve);
    }

    private void serve(Context request) {
        Matcher name = FILE.matcher(request.pathParam("file"));
        String type = name.matches() ? TYPES.get(name.group(1)) : null;
        InputStream file = type == null ? null : open(name.group());
        if (file == null) {
            request.status(HttpStatus.NOT_FOUND);
            return;
        }
        request.contentType(String.valueOf(type))
                .header("Cache-Control", "max-age=86400")
                .result(file);
    }

    private @Nullable InputStream open(String name) {
        return Leaflet.class.getResourceAsStream(folder + name);
    }
}
