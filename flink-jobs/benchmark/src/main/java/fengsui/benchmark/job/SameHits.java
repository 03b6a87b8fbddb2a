package fengsui.benchmark.job;

import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.codec.SignalJson;
import fengsui.codec.SignalView;
import fengsui.topics.Broker;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether both jobs find the same over the same records. Two that differ must not be timed against each other. */
public final class SameHits {

    private static final int SHOWN = 5;

    private SameHits() {}

    /** Hits that our job wrote to {@code topic}, sorted. */
    public static List<Match> ours(Broker broker, String topic) {
        return read(broker, topic, record -> match(record.value()));
    }

    /** Matches that Flink CEP's job wrote to {@code topic}, sorted. */
    public static List<Match> theirs(Broker broker, String topic) {
        return read(broker, topic, record -> Match.read(new String(bytes(record.value()), StandardCharsets.UTF_8)));
    }

    private static List<Match> read(Broker broker, String topic, Function<TopicRecord, Match> reading) {
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            return reader.upToNow().stream().map(reading).sorted().toList();
        }
    }

    private static Match match(byte @Nullable [] record) {
        try {
            SignalView signal = SignalJson.read(bytes(record));
            return new Match(signal.rule(), signal.area().code(), signal.time());
        } catch (IOException e) {
            throw new IllegalStateException("not a signal: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(byte @Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    /** Says how many there are of each rule; what only one side has makes the run broken. */
    public static void compare(BenchRun run, List<Match> ours, List<Match> theirs, int events) {
        List<Match> missing = without(ours, theirs);
        List<Match> extra = without(theirs, ours);
        if (ours.isEmpty() || !missing.isEmpty() || !extra.isEmpty()) {
            run.broken(String.format(
                    Locale.ROOT,
                    "matches over %,d records: our job %,d, Flink CEP's %,d; only ours %s; only Flink CEP's %s",
                    events,
                    ours.size(),
                    theirs.size(),
                    shown(missing),
                    shown(extra)));
        } else {
            run.note(String.format(
                    Locale.ROOT,
                    "Before anything was timed, both jobs found the same %,d matches over %,d records: %s.",
                    ours.size(),
                    events,
                    counts(ours)));
        }
    }

    /** As often as it is in {@code some} and not in {@code others}. */
    private static List<Match> without(List<Match> some, List<Match> others) {
        List<Match> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static String shown(List<Match> matches) {
        return matches.size() + " "
                + matches.stream().limit(SHOWN).map(Match::line).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String counts(List<Match> matches) {
        return matches.stream()
                .map(Match::rule)
                .distinct()
                .map(rule -> rule + " "
                        + matches.stream()
                                .filter(match -> match.rule().equals(rule))
                                .count())
                .collect(Collectors.joining(", "));
    }
}
