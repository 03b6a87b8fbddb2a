package fengsui.job.testkit;

import fengsui.codec.Health;
import fengsui.codec.Quarantine;
import fengsui.codec.Reject;
import fengsui.job.JobOutput;
import fengsui.job.operator.QuarantineDesk;
import fengsui.job.operator.StandingWarnings;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.testkit.ValidRecords;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What a job in this JVM wrote, at least once each. */
public final class Collected implements JobOutput {

    /** Sinks are serialized on their way to the tasks, so they find the way back by name. */
    private static final Map<String, Queue<Object>> RUNS = new ConcurrentHashMap<>();

    private final String run = UUID.randomUUID().toString();
    private final StandingWarnings standing;

    /** Every warning is held against its schemas, and of other results the first ones. */
    private static final int SAMPLE = 500;

    private final ValidRecords valid = new ValidRecords();
    private final Map<String, Integer> checked = new HashMap<>();

    public Collected() {
        standing = StandingWarnings.NONE;
    }

    private Collected(boolean reconciled) {
        standing = reconciled ? new Standing(run) : StandingWarnings.NONE;
    }

    /** A job that comes back after a failure is shown what it had written. */
    public static Collected reconciled() {
        return new Collected(true);
    }

    /** A job that goes on where another one has {@code written} these. */
    public static Collected after(List<Warning> written) {
        Collected all = reconciled();
        RUNS.put(all.run + "warnings", new ConcurrentLinkedQueue<>(written));
        return all;
    }

    public List<Warning> warnings() {
        return of("warnings", Warning.class);
    }

    public List<Withheld> withheld() {
        return of("withheld", Withheld.class);
    }

    public List<Signal> signals() {
        return changes().stream().map(SignalChange::signal).toList();
    }

    /** Signals as they were written down, corrections included. */
    public List<SignalChange> changes() {
        return of("signals", SignalChange.class);
    }

    public List<Score> scores() {
        return of("scores", ScoreChange.class).stream().map(ScoreChange::score).toList();
    }

    public List<Reject> rejects() {
        return of("rejects", Reject.class);
    }

    public List<Health> health() {
        return of("health", Health.class);
    }

    /** Incidents of which nothing need stand any more. */
    public List<String> closed() {
        return of("closed", String.class);
    }

    /** See {@link LedgerBalance#assertBalanced}. */
    public SortedMap<String, Long> assertBalanced(long records) {
        return LedgerBalance.assertBalanced(health(), records);
    }

    private <T> List<T> of(String word, Class<T> type) {
        List<T> all = RUNS.getOrDefault(run + word, new ConcurrentLinkedQueue<>()).stream()
                .map(type::cast)
                .toList();
        int before = checked.getOrDefault(word, 0);
        int now = Math.max(before, type == Warning.class ? all.size() : Math.min(all.size(), SAMPLE));
        all.subList(before, now).forEach(valid::any);
        checked.put(word, now);
        return all;
    }

    @Override
    public void warnings(DataStream<Warning> warnings, DataStream<String> closed) {
        collect("warnings", warnings);
        collect("closed", closed);
    }

    @Override
    public void untold(DataStream<Warning> incidents) {
        collect("untold", incidents);
    }

    @Override
    public StandingWarnings standing() {
        return standing;
    }

    @Override
    public void withheld(DataStream<Withheld> facts) {
        collect("withheld", facts);
    }

    @Override
    public void signals(DataStream<SignalChange> signals) {
        collect("signals", signals);
    }

    @Override
    public void scores(DataStream<ScoreChange> scores) {
        collect("scores", scores);
    }

    @Override
    public void rejects(DataStream<Reject> rejects) {
        collect("rejects", rejects);
    }

    @Override
    public void health(DataStream<Health> health) {
        collect("health", health);
    }

    /** As the job wrote them, each perhaps again after a failure. */
    public List<Quarantine> quarantines() {
        return of("quarantines", Quarantine.class);
    }

    @Override
    public QuarantineDesk quarantine() {
        String name = run + "quarantines";
        return found -> RUNS.computeIfAbsent(name, unseen -> new ConcurrentLinkedQueue<>())
                .addAll(found);
    }

    private <T> void collect(String word, DataStream<T> results) {
        results.sinkTo(new Into<T>(run + word)).name(word + "-list").uid(word + "-list");
    }

    private record Standing(String run) implements StandingWarnings {

        @Override
        public List<Warning> read() {
            Map<String, Warning> newest = new LinkedHashMap<>();
            for (Object record : RUNS.getOrDefault(run + "warnings", new ConcurrentLinkedQueue<>())) {
                Warning warning = (Warning) record;
                newest.put(warning.incident().incidentId(), warning);
            }
            return List.copyOf(newest.values());
        }
    }

    private record Into<T>(String name) implements Sink<T>, Serializable {

        @Override
        public SinkWriter<T> createWriter(WriterInitContext context) {
            Queue<Object> queue = RUNS.computeIfAbsent(name, unseen -> new ConcurrentLinkedQueue<>());
            return new SinkWriter<>() {
                @Override
                public void write(T element, Context written) {
                    queue.add(element);
                }

                @Override
                public void flush(boolean endOfInput) {}

                @Override
                public void close() {}
            };
        }
    }
}
