package fengsui.console;

import fengsui.codec.RuleBundle;
import fengsui.console.access.BadAccounts;
import fengsui.console.access.Entrance;
import fengsui.console.analyst.AnalystRoutes;
import fengsui.console.analyst.Notebook;
import fengsui.console.analyst.NotebookReading;
import fengsui.console.answer.Answering;
import fengsui.console.audit.BadAuditLog;
import fengsui.console.board.Board;
import fengsui.console.board.BoardReading;
import fengsui.console.city.City;
import fengsui.console.city.CityReading;
import fengsui.console.follow.Follower;
import fengsui.console.wall.Archive;
import fengsui.console.wall.IncidentRoutes;
import fengsui.console.wall.Settings;
import fengsui.console.wall.SettingsRoutes;
import fengsui.console.wall.StreamRoutes;
import fengsui.console.wall.WallRoutes;
import fengsui.console.web.Access;
import fengsui.console.web.Complaints;
import fengsui.console.web.Doorman;
import fengsui.console.web.Leaflet;
import fengsui.console.web.Routes;
import fengsui.console.web.Safety;
import fengsui.rule.RuleFiles;
import fengsui.topics.TopicNames;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The console while it runs. */
public final class Console implements AutoCloseable {

    private final ConsoleSettings settings;
    private final Board board = new Board();
    private final City city = new City();
    private final Notebook notebook;
    private final StreamRoutes stream;
    private final @Nullable Answering answering;
    private final Javalin server;
    private final BoardReading reading;
    private final List<Follower> followers;

    private Console(ConsoleSettings settings) throws BadAccounts, BadAuditLog {
        this.settings = settings;
        Path folder = settings.files().rules();
        RuleBundle rules = folder == null ? new RuleBundle(new TreeMap<>()) : RuleFiles.read(folder);
        if (folder != null) {
            city.take(rules);
        }
        this.notebook = Notebook.in(settings.zone(), rules);
        Entrance entrance = Entrance.of(settings.files().accounts(), settings.host(), settings.outside());
        this.stream = new StreamRoutes(entrance.access(), board);
        this.answering = answering(entrance.access());
        this.server = serve(entrance);
        this.reading = new BoardReading(settings.broker(), settings.topics(), board);
        this.followers = List.of(
                reading.start(),
                new CityReading(settings.broker(), settings.topics(), city).start(),
                new NotebookReading(settings.broker(), settings.topics(), notebook).start());
    }

    /**
     * Returns once it answers. What stands is read then; until all of it is known, pages are told to wait.
     *
     * @throws CannotServe where its port is taken, a file cannot be used, or its settings would let in whom they should not
     */
    public static Console start(ConsoleSettings settings) {
        if (!settings.loopback() && settings.files().accounts() == null) {
            throw new CannotServe("--host " + settings.host() + ": without accounts everybody who comes could read,"
                    + " so only this machine is served: add --accounts FILE, or leave --host out");
        }
        try {
            return new Console(settings);
        } catch (BadAccounts | BadAuditLog e) {
            throw new CannotServe(String.valueOf(e.getMessage()));
        } catch (JavalinBindException e) {
            throw new CannotServe("port " + settings.port() + " of " + settings.host()
                    + " is taken: end what listens there, or name another with --port (0: any that is free)");
        }
    }

    private @Nullable Answering answering(Access access) throws BadAuditLog {
        Path log = settings.files().log();
        return settings.files().accounts() == null || log == null
                ? null
                : Answering.open(log, settings.broker(), settings.topics(), access, board);
    }

    /** Whoever cannot serve leaves the log to the next. */
    private Javalin serve(Entrance entrance) {
        try {
            return WebServer.start(settings, routes(entrance));
        } catch (RuntimeException e) {
            if (answering != null) {
                answering.close();
            }
            throw e;
        }
    }

    /** Those of every page; where one of them fails, {@link Complaints} tells. */
    private List<Routes> routes(Entrance entrance) {
        Build build = Build.read();
        Access access = entrance.access();
        List<Routes> all = new ArrayList<>(List.of(new Safety(), new Doorman(), new Complaints()));
        all.addAll(entrance.routes());
        all.add(new Leaflet(build.leaflet()));
        all.add(new SettingsRoutes(access, told(build), city));
        all.add(new WallRoutes(access, board, city));
        all.add(stream);
        Archive archive = new Archive(settings.broker(), settings.topics());
        all.add(new IncidentRoutes(access, board, city, archive, notebook));
        all.add(new AnalystRoutes(access, settings.broker(), settings.topics(), notebook));
        if (answering != null) {
            all.add(answering.routes());
        }
        return all;
    }

    private Settings told(Build build) {
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

    /** Throws what went wrong while the topics were followed, if anything did that will not mend by itself. */
    public void mustNotHaveFailed() {
        reading.mustNotHaveFailed();
    }

    /** What keeps it from showing what stands, for who runs it; empty where nothing does. */
    public String complaint() {
        String why = board.beat().why();
        return why == null ? "" : "nothing can be read, trying again: " + why;
    }

    /** Whoever waits for a broker that is away is let go: it takes no longer than the slowest of all. */
    @Override
    public void close() {
        followers.forEach(Follower::stop);
        stream.close();
        server.stop();
        if (answering != null) {
            answering.close();
        }
        followers.forEach(Follower::close);
    }
}
