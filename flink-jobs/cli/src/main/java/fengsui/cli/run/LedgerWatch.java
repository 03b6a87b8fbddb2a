package fengsui.cli.run;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.listen.Healths;
import fengsui.codec.Health;
import fengsui.codec.Ledger;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a job says of its ledger, before it is replaced and after. Not thread-safe. */
final class LedgerWatch {

    private static final String LEDGER = "ledger/";
    private static final String SUBTASKS = "subtasks";
    private static final String JOB = "job";
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicReader reader;
    private final Ledger ledger = new Ledger();
    private final Map<String, Set<String>> heard = new HashMap<>();
    private final Map<String, Long> subtasks = new HashMap<>();
    private boolean alive;

    /** @param reader of the topic of health, from far enough back */
    LedgerWatch(TopicReader reader) {
        this.reader = reader;
    }

    /** Takes in all that was said by now. What is heard from here on is the successor's. */
    void turn() {
        reader.upToNow().forEach(this::take);
        alive = false;
        // The stages stay, so that one that never speaks again is missed.
        heard.replaceAll((stage, subjects) -> new HashSet<>());
    }

    /** Waits until the successor has said that all of it runs, and each subtask what it counts; false if never. */
    boolean await(Duration patience) {
        Stopwatch watch = Stopwatch.started();
        while (!(alive && complete())) {
            if (watch.elapsed().compareTo(patience) > 0) {
                return false;
            }
            reader.poll(POLL).forEach(this::take);
        }
        return true;
    }

    private boolean complete() {
        return heard.entrySet().stream()
                .allMatch(stage -> stage.getValue().size() >= subtasks.getOrDefault(stage.getKey(), 1L));
    }

    /** Records that intake has read. */
    long read() {
        return ledger.figures().entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(".read"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What does not add up; under load, what is on its way between two stages does not. */
    List<String> imbalances() {
        return Ledger.imbalances(ledger.figures());
    }

    private void take(TopicRecord record) {
        Healths.of(record).ifPresent(this::take);
    }

    private void take(Health health) {
        ledger.take(health);
        alive |= health.subject().equals(JOB);
        if (health.subject().startsWith(LEDGER)) {
            String stage = health.subject().substring(0, health.subject().lastIndexOf('/'));
            heard.computeIfAbsent(stage, unheard -> new HashSet<>()).add(health.subject());
            Long count = health.figures().get(SUBTASKS);
            if (count != null) {
                subtasks.put(stage, count);
            }
        }
    }
}
