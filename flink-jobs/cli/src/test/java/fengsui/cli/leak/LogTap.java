package fengsui.cli.leak;

import java.io.StringWriter;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** All that this process logs, ours to the last detail. */
public final class LogTap implements AutoCloseable {

    private final StringWriter text = new StringWriter();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);

    private LogTap() {}

    public static LogTap open() {
        LogTap tap = new LogTap();
        PatternLayout layout =
                PatternLayout.newBuilder().setPattern("%p %c %x %m%n%xEx").build();
        WriterAppender appender = WriterAppender.createAppender(layout, new Strangers(), tap.text, "tap", false, true);
        appender.start();
        LoggerConfig root = tap.context.getConfiguration().getRootLogger();
        root.removeAppender("file");
        root.addAppender(appender, Level.ALL, null);
        Configurator.setRootLevel(Level.INFO);
        Configurator.setLevel("fengsui", Level.ALL);
        return tap;
    }

    public String text() {
        return text.toString();
    }

    /** Logs as before. */
    @Override
    public void close() {
        context.reconfigure();
    }

    /**
     * The connector never closes the client by which an exactly-once sink looks for open transactions. Those of tests before
     * this one go on asking for brokers that are long away, and what each says of that in half an hour is more than memory
     * holds.
     */
    private static final class Strangers extends AbstractFilter {

        private static final String LEFT_OPEN = "kafka-admin-client-thread";

        private final Set<String> strangers = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(LEFT_OPEN))
                .collect(Collectors.toUnmodifiableSet());

        @Override
        public Result filter(LogEvent event) {
            return strangers.contains(event.getThreadName()) ? Result.DENY : Result.NEUTRAL;
        }
    }
}
