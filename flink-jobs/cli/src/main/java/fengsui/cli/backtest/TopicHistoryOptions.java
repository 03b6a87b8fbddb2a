package fengsui.cli.backtest;

import fengsui.cli.console.UserError;
import fengsui.cli.history.HistoryOrder;
import fengsui.cli.history.HistorySource;
import fengsui.cli.option.EventTime;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.PrefixOption;
import fengsui.topics.TopicSpan;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** History that lies on the input topics of a broker. */
final class TopicHistoryOptions {

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker whose input topics hold the history. They are read and left as they are.")
    private @Nullable String bootstrap;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

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
        TopicSpan span = new TopicSpan(
                EventTime.orDay("--from", from, zone), to == null ? Long.MAX_VALUE : EventTime.orDay("--to", to, zone));
        if (span.from() >= span.to()) {
            throw new UserError("--to " + to + ": lies before --from " + from);
        }
        return new HistorySource.OfTopics(kafka.broker(bootstrap), prefix.topics(), span, order);
    }
}
