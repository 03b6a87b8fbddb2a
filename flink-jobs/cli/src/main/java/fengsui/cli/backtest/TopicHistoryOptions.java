package fengsui.cli.backtest;

import fengsui.cli.console.UserError;
import fengsui.cli.history.HistoryOrder;
import fengsui.cli.history.HistorySource;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** History that lies on the input topics of a broker. */
final class TopicHistoryOptions {

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker whose input topics hold the history. They are read and left as they are.")
    private @Nullable String bootstrap;

    @Option(
            names = "--prefix",
            paramLabel = "P",
            defaultValue = TopicNames.DEFAULT_PREFIX,
            description = "What all names of topics start with. Default: ${DEFAULT-VALUE}")
    private String prefix = TopicNames.DEFAULT_PREFIX;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Records of that time on: 2026-06-01, 2026-06-01T08:00 (both in --zone) or with an offset,"
                    + " 2026-06-01T08:00+08:00. It is the time of the Kafka record that counts.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Records before that time. Default: to the newest.")
    private @Nullable String to;

    boolean isGiven() {
        return bootstrap != null;
    }

    HistorySource source(ZoneId zone, HistoryOrder order) {
        if (from == null) {
            throw new UserError("--bootstrap needs --from TIME: history is held in memory, so say from when on");
        }
        TopicSpan span =
                new TopicSpan(time("--from", from, zone), to == null ? Long.MAX_VALUE : time("--to", to, zone));
        if (span.from() >= span.to()) {
            throw new UserError("--to " + to + ": lies before --from " + from);
        }
        return new HistorySource.OfTopics(Broker.at(String.valueOf(bootstrap)), topics(), span, order);
    }

    private TopicNames topics() {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException e) {
            throw new UserError("--prefix: " + e.getMessage());
        }
    }

    /** Epoch milliseconds. */
    private static long time(String option, String text, ZoneId zone) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant().toEpochMilli();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                    : LocalDateTime.parse(text).atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new UserError(option + " " + text
                    + ": expected a time such as 2026-06-01, 2026-06-01T08:00 or 2026-06-01T08:00+08:00");
        }
    }
}
