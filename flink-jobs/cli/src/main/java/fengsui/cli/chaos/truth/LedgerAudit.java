package fengsui.cli.chaos.truth;

import fengsui.codec.Ledger;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.job.Guarantee;
import fengsui.topics.TopicOffsets.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** I1: every offset of the inputs is in exactly one bucket of the ledger, and in the right one. */
final class LedgerAudit {

    private static final String I1 = "I1";

    /** Of records that became events, some of which rules could not use. */
    private static final Set<RejectReason> OF_EVENTS = Set.of(RejectReason.TOO_LATE, RejectReason.OVERLOAD);

    private static final List<String> BUCKETS = List.of(".read", ".decoded", ".filtered", ".events");

    private final List<Breach> breaches = new ArrayList<>();
    private final Inputs inputs;

    private LedgerAudit(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Holds what the job has counted against Kafka's own offsets, and against what each record really is.
     *
     * @param counted all subtasks together, see {@link Ledger#figures}
     */
    static List<Breach> of(SortedMap<String, Long> counted, Inputs inputs) {
        LedgerAudit audit = new LedgerAudit(inputs);
        inputs.offsets().forEach((partition, range) -> audit.partition(partition, range, counted));
        long duplicates = counted.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(".duplicate"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        audit.equal("all inputs: events that had come before", duplicates, inputs.duplicates());
        Ledger.imbalances(counted).forEach(line -> audit.add("the ledger: " + line));
        return audit.breaches;
    }

    /** @param written what was written to the topic of rejects, in its order */
    static List<Breach> ofRejects(List<Reject> written, Inputs inputs, Guarantee guarantee) {
        LedgerAudit audit = new LedgerAudit(inputs);
        Map<Position, Integer> times = new HashMap<>();
        written.stream()
                .filter(reject -> !OF_EVENTS.contains(reject.reason()) && audit.isInput(reject.position()))
                .forEach(reject -> audit.take(reject, times));
        inputs.rejected().forEach((position, reason) -> {
            int found = times.getOrDefault(position, 0);
            if (found == 0) {
                audit.add(Told.place(position) + ": is no event (" + reason + "), and rejects do not tell of it");
            } else if (found > 1 && guarantee == Guarantee.EXACTLY_ONCE) {
                audit.breaches.add(new Breach(
                        "I2", Told.place(position) + ": rejects tell of it " + found + " times, expected once"));
            }
        });
        return audit.breaches;
    }

    private void take(Reject reject, Map<Position, Integer> times) {
        String expected = inputs.rejected().get(reject.position());
        if (expected == null) {
            add(Told.place(reject.position()) + ": rejects tell of it ("
                    + reject.reason().label() + "), and it is an event: it is in two buckets");
        } else if (!expected.equals(reject.reason().label())) {
            add(Told.place(reject.position()) + ": rejected as "
                    + reject.reason().label() + ", expected " + expected);
        }
        times.merge(reject.position(), 1, Integer::sum);
    }

    private boolean isInput(Position position) {
        return inputs.offsets().containsKey(position.topic() + "-" + position.partition());
    }

    private void partition(String partition, Range range, SortedMap<String, Long> counted) {
        if (range.size() > 0) {
            equal(partition + ": first offset read", counted.get(partition + ".first"), range.begin());
            equal(partition + ": offset that is read next", counted.get(partition + ".next"), range.end());
        }
        // A record is read where it is in a bucket, so that more are read than there are where one is in two.
        equal(partition + ": records on Kafka", range.size(), inputs.counts().get(partition + ".read"));
        for (String bucket : names(partition, counted)) {
            equal(
                    bucket + ": records counted",
                    counted.get(bucket),
                    inputs.counts().get(bucket));
        }
    }

    private Set<String> names(String partition, SortedMap<String, Long> counted) {
        Set<String> names = new TreeSet<>();
        BUCKETS.forEach(bucket -> names.add(partition + bucket));
        Set<String> both = new HashSet<>(counted.keySet());
        both.addAll(inputs.counts().keySet());
        both.stream().filter(name -> name.startsWith(partition + ".rejected.")).forEach(names::add);
        return names;
    }

    private void equal(String what, @Nullable Long found, @Nullable Long expected) {
        long one = found == null ? 0 : found;
        long other = expected == null ? 0 : expected;
        if (one != other) {
            add(what + " " + one + ", expected " + other);
        }
    }

    private void add(String what) {
        breaches.add(new Breach(I1, what));
    }
}
