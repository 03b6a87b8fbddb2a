package fengsui.cli.leak;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
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
        WriterAppender appender = WriterAppender.createAppender(layout, null, tap.text, "tap", false, true);
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
}
