package fengsui.console;

import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a console is started with.
 *
 * @param zone of the city
 * @param files what it reads and writes beside the topics
 * @param port 0 for any that is free
 * @param outside what browsers have in their address line where a proxy stands before it, such as
 *     {@code https://console.example.org}; {@code null} where none does
 */
public record ConsoleSettings(
        Broker broker,
        TopicNames topics,
        ZoneId zone,
        Files files,
        String host,
        int port,
        @Nullable String outside) {

    public static final String LOOPBACK = "127.0.0.1";

    /**
     * On this machine's disk.
     *
     * @param rules the folder of rules and areas; without it those that are published count
     * @param accounts without it nobody answers
     * @param audit the folder of the log of answers; beside the accounts where it is not given
     */
    public record Files(
            @Nullable Path rules,
            @Nullable Path accounts,
            @Nullable Path audit) {

        public static final Files NONE = new Files(null, null, null);

        /** The folder of the log of answers; {@code null} where nobody answers. */
        @Nullable
        Path log() {
            return audit == null && accounts != null ? accounts.resolveSibling("audit") : audit;
        }
    }

    /** Whether nobody but this machine can come. */
    boolean loopback() {
        return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
    }

    /** On this machine alone, at any port, without accounts. */
    public static ConsoleSettings here(Broker broker, TopicNames topics, ZoneId zone) {
        return new ConsoleSettings(broker, topics, zone, Files.NONE, LOOPBACK, 0, null);
    }

    public ConsoleSettings with(Files other) {
        return new ConsoleSettings(broker, topics, zone, other, host, port, outside);
    }

    public ConsoleSettings at(String otherHost, int otherPort) {
        return new ConsoleSettings(broker, topics, zone, files, otherHost, otherPort, outside);
    }

    public ConsoleSettings behind(String proxy) {
        return new ConsoleSettings(broker, topics, zone, files, host, port, proxy);
    }
}
