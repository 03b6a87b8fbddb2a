package fengsui.cli.backtest;

import fengsui.cli.history.Extent;
import fengsui.cli.history.History;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.incident.RuleTable;
import fengsui.cli.listen.TopicTail;
import fengsui.cli.listen.Warnings;
import fengsui.codec.WarningView;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a back-test came to, read back from the topics as any consumer would.
 *
 * @param issued every record of the alert topic, by incident and revision
 * @param untold the only record of each incident that was never told of by itself
 * @param hits by rule, those that never hit included
 * @param extent of the history
 * @param ruleSet the digest of the rules
 */
record BacktestOutcome(
        List<Issued> issued, List<WarningView> untold, SortedMap<String, Long> hits, Extent extent, String ruleSet) {

    /** One record. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Issued(WarningView view, byte[] bytes) {}

    /** A record's place in the result: the newest of those that share it stands. */
    private record Key(String incidentId, int revision) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::incidentId).thenComparingInt(Key::revision);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static BacktestOutcome read(Broker broker, TopicNames topics, RuleSet rules, History history) {
        List<Issued> issued = issued(broker, topics.warnings());
        List<WarningView> untold = issued(broker, topics.warningsUntold()).stream()
                .map(Issued::view)
                .toList();
        SortedMap<String, Long> hits =
                RuleTable.noughts(rules.rules().stream().map(Rule::id).toList());
        TopicTail.readAll(broker, topics.signals(), record -> count(record, hits));
        return new BacktestOutcome(issued, untold, hits, Extent.of(history), rules.digest());
    }

    private static List<Issued> issued(Broker broker, String topic) {
        SortedMap<Key, Issued> issued = new TreeMap<>();
        TopicTail.readAll(broker, topic, record -> {
            byte[] value = record.value();
            if (value != null) {
                Warnings.of(record)
                        .ifPresent(view ->
                                issued.put(new Key(view.incidentId(), view.revision()), new Issued(view, value)));
            }
        });
        return List.copyOf(issued.values());
    }

    private static void count(TopicRecord record, SortedMap<String, Long> hits) {
        String rule = record.key();
        if (rule != null) {
            hits.merge(rule, 1L, Long::sum);
        }
    }

    List<WarningView> views() {
        return issued.stream().map(Issued::view).toList();
    }

    List<IncidentLife> incidents() {
        return IncidentLife.of(views());
    }
}
