package fengsui.console;

import fengsui.console.wall.StreamRoutes;
import fengsui.console.web.Routes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server's own settings. */
final class WebServer {

    private static final String PAGES = "/fengsui/console/web";

    /** Beside the pages that follow: for all that is asked once. */
    private static final int THREADS = StreamRoutes.MOST_PAGES + 50;

    private static final int FEWEST_THREADS = 8;

    /** The longest answer is a comment of some thousand characters. */
    private static final long MAX_REQUEST = 64 << 10;

    private WebServer() {}

    static Javalin start(ConsoleSettings settings, List<Routes> routes) {
        return Javalin.create(config -> {
                    plain(config);
                    ids(config.jetty);
                    routes.forEach(some -> some.add(config.routes));
                })
                .start(settings.host(), settings.port());
    }

    private static void plain(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MAX_REQUEST;
        config.staticFiles.add(files -> {
            files.directory = PAGES;
            files.location = Location.CLASSPATH;
            // Classes of ours lie there, too.
            files.skipFileFunction = request -> request.getRequestURI().endsWith(".class");
        });
        config.jetty.threadPool = threads();
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, FEWEST_THREADS);
        threads.setName("console");
        threads.setDaemon(true);
        return threads;
    }

    /** An incident's id has slashes in it, which come escaped; no right depends on a path. */
    private static void ids(JettyConfig jetty) {
        jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.DEFAULT.with("ids", Violation.AMBIGUOUS_PATH_SEPARATOR));
            http.setSendServerVersion(false);
        });
        jetty.modifyServletContextHandler(context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    }
}
