package fengsui.console;

import fengsui.console.access.ReadOnly;
import fengsui.console.analyst.AnalystRoutes;
import fengsui.console.wall.Settings;
import fengsui.console.wall.SettingsRoutes;
import fengsui.console.web.Access;
import fengsui.console.web.Complaints;
import fengsui.console.web.Leaflet;
import fengsui.console.web.Routes;
import fengsui.console.web.Safety;
import fengsui.topics.TopicNames;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;

/** The console while it runs. */
public final class Console implements AutoCloseable {

    private static final String PAGES = "/fengsui/console/web";

    private final ConsoleSettings settings;
    private final AnalystRoutes analyst;
    private final Javalin server;

    private Console(ConsoleSettings settings, AnalystRoutes analyst, Javalin server) {
        this.settings = settings;
        this.analyst = analyst;
        this.server = server;
    }

    /**
     * Returns once it answers.
     *
     * @throws CannotServe where its port is taken, or its settings let in whom they should not
     */
    public static Console start(ConsoleSettings settings) {
        Build build = Build.read();
        Access access = new ReadOnly();
        AnalystRoutes analyst = AnalystRoutes.start(access, settings.broker(), settings.topics(), settings.zone());
        Javalin server = Javalin.create(config -> configure(config, settings, build, access, analyst));
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new CannotServe("port " + settings.port() + " of " + settings.host()
                    + " is taken: end what listens there, or name another with --port (0: any that is free)");
        }
        return new Console(settings, analyst, server);
    }

    private static void configure(
            JavalinConfig config, ConsoleSettings settings, Build build, Access access, AnalystRoutes analyst) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.staticFiles.add(PAGES, Location.CLASSPATH);
        routes(settings, build, access, analyst).forEach(routes -> routes.add(config.routes));
    }

    private static List<Routes> routes(ConsoleSettings settings, Build build, Access access, AnalystRoutes analyst) {
        return List.of(
                new Safety(),
                new Complaints(),
                new Leaflet(build.leaflet()),
                new SettingsRoutes(access, told(settings, build)),
                analyst);
    }

    private static Settings told(ConsoleSettings settings, Build build) {
        TopicNames topics = settings.topics();
        return new Settings(
                settings.zone().getId(),
                build.version(),
                Map.of(
                        "warnings", topics.warnings(),
                        "feedback", topics.feedback(),
                        "control", topics.control(),
                        "health", topics.health(),
                        "scores", topics.scores()),
                List.of(),
                Settings.GRADES);
    }

    public int port() {
        return server.port();
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://" + settings.host() + ":" + port();
    }

    @Override
    public void close() {
        server.stop();
        analyst.close();
    }
}
