package fengsui.cli;

import fengsui.cli.backtest.History;
import fengsui.cli.backtest.HistoryLine;
import fengsui.cli.backtest.IncidentLife;
import fengsui.cli.backtest.IncidentStates;
import fengsui.cli.backtest.IncidentsCsv;
import fengsui.cli.backtest.RuleTable;
import fengsui.cli.backtest.TogetherTable;
import fengsui.codec.WarningView;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a back-test came to, read back from the topics as any consumer would. */
final class BacktestReport {

    private static final double WEEK_MILLIS = Duration.ofDays(7).toMillis();

    /** A record's place in the result: the newest of those that share it stands. */
    private record Key(String incidentId, int revision) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::incidentId).thenComparingInt(Key::revision);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Issued(WarningView view, byte[] bytes) {}

    private final Console console;
    private final Broker broker;
    private final TopicNames topics;

    BacktestReport(Console console, Broker broker, TopicNames topics) {
        this.console = console;
        this.broker = broker;
        this.topics = topics;
    }

    /** Prints it, writes what was asked for, and returns the incidents in the order of their starts. */
    List<IncidentLife> of(RuleSet rules, History history, Backtest.Results results) throws IOException {
        Collection<Issued> issued = issued();
        List<IncidentLife> incidents =
                IncidentLife.of(issued.stream().map(Issued::view).toList());
        IncidentsCsv csv = new IncidentsCsv(results.zone());
        writeWarnings(results.warnings(), issued);
        writeLines(results.incidents(), csv.lines(incidents));
        writeLines(
                results.state(),
                IncidentStates.of(issued.stream().map(Issued::view).toList()));
        RuleTable table = new RuleTable(hits(rules), incidents, weeks(history));
        table.lines(csv).forEach(console.out()::println);
        console.out().println();
        List<String> together = new TogetherTable(incidents).lines();
        together.forEach(console.out()::println);
        if (!together.isEmpty()) {
            console.out().println();
        }
        return incidents;
    }

    private Collection<Issued> issued() {
        SortedMap<Key, Issued> issued = new TreeMap<>();
        TopicTail.readAll(broker, topics.warnings(), record -> {
            byte[] value = record.value();
            if (value != null) {
                Warnings.of(record)
                        .ifPresent(view ->
                                issued.put(new Key(view.incidentId(), view.revision()), new Issued(view, value)));
            }
        });
        return issued.values();
    }

    private SortedMap<String, Long> hits(RuleSet rules) {
        SortedMap<String, Long> hits =
                RuleTable.noughts(rules.rules().stream().map(Rule::id).toList());
        TopicTail.readAll(broker, topics.signals(), record -> count(record, hits));
        return hits;
    }

    private static void count(TopicRecord record, SortedMap<String, Long> hits) {
        String rule = record.key();
        if (rule != null) {
            hits.merge(rule, 1L, Long::sum);
        }
    }

    private static double weeks(History history) {
        List<HistoryLine> lines = history.lines();
        LongSummaryStatistics times = lines.stream()
                .mapToLong(HistoryLine::time)
                .filter(time -> time > 0)
                .summaryStatistics();
        long span = times.getCount() == 0 ? 0 : times.getMax() - times.getMin();
        return Math.max(span, 1) / WEEK_MILLIS;
    }

    private static void writeWarnings(@Nullable Path file, Collection<Issued> issued) throws IOException {
        if (file == null) {
            return;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Issued one : issued) {
                out.write(one.bytes());
                out.write('\n');
            }
        }
    }

    private static void writeLines(@Nullable Path file, List<String> lines) throws IOException {
        if (file != null) {
            Files.write(file, new ArrayList<>(lines), StandardCharsets.UTF_8);
        }
    }
}
