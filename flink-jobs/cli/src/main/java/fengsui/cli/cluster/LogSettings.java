package fengsui.cli.cluster;

/** What processes of the cluster log, in a file each that does not grow for ever. */
final class LogSettings {

    static final String FILE = "log4j2.properties";

    private LogSettings() {}

    /** To where the process was started: whoever runs containers collects it there. */
    static String console() {
        return """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
                rootLogger.level = info
                rootLogger.appenderRef.console.ref = console
                # Several lines a second, for ever.
                logger.coordinator.name = org.apache.flink.runtime.source.coordinator.SourceCoordinator
                logger.coordinator.level = warn
                logger.shadedzk.name = org.apache.flink.shaded.zookeeper3
                logger.shadedzk.level = warn
                """;
    }

    /** The file's name comes from the command line: Flink's web page shows what {@code log.file} names. */
    static String text() {
        return """
                status = error
                appender.file.type = RollingFile
                appender.file.name = file
                appender.file.fileName = ${sys:log.file}
                appender.file.filePattern = ${sys:log.file}.%i
                appender.file.layout.type = PatternLayout
                appender.file.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
                appender.file.policies.type = Policies
                appender.file.policies.size.type = SizeBasedTriggeringPolicy
                appender.file.policies.size.size = 20MB
                appender.file.strategy.type = DefaultRolloverStrategy
                appender.file.strategy.max = 3
                rootLogger.level = info
                rootLogger.appenderRef.file.ref = file
                # These tell of each request, or each partition.
                logger.kafkarequest.name = kafka.request.logger
                logger.kafkarequest.level = warn
                logger.kafkastate.name = state.change.logger
                logger.kafkastate.level = warn
                logger.kafkalog.name = kafka.log
                logger.kafkalog.level = warn
                logger.shadedzk.name = org.apache.flink.shaded.zookeeper3
                logger.shadedzk.level = warn
                """;
    }
}
