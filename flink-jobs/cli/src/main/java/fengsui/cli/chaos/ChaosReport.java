package fengsui.cli.chaos;

import fengsui.cli.chaos.truth.Breach;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What a fault run has come to.
 *
 * @param began when the load did
 * @param breaches of all invariants
 * @param unlooked invariants that nobody could look at, for the run came to its end before
 * @param figures what was counted, by name
 */
record ChaosReport(
        ChaosPlan plan,
        Instant began,
        List<Line> rounds,
        List<Breach> breaches,
        List<String> unlooked,
        SortedMap<String, Long> figures) {

    static final List<String> INVARIANTS = List.of("I1", "I2", "I3", "I4", "I5");

    /** A round and how the cluster got over it. */
    record Line(Struck struck, Recovery recovery) {}

    ChaosReport {
        rounds = List.copyOf(rounds);
        breaches = List.copyOf(breaches);
        unlooked = List.copyOf(unlooked);
    }

    boolean fine() {
        return breaches.isEmpty() && unlooked.isEmpty();
    }

    /** Faults that were injected. */
    int faults() {
        return rounds.stream().mapToInt(line -> line.struck().done().size()).sum();
    }

    /** Those that were allowed and never injected. */
    List<Fault> missed() {
        return plan.faults().stream()
                .filter(fault -> fault.disturbance().isEmpty())
                .filter(fault -> rounds.stream()
                        .flatMap(line -> line.struck().done().stream())
                        .noneMatch(blow -> blow.fault() == fault))
                .sorted()
                .toList();
    }

    /** Whether no outage lasted so long that the heartbeat had to tell of it. */
    boolean nothingToTell() {
        return rounds.stream().allMatch(line -> line.recovery().told() == Recovery.Told.NO_NEED);
    }

    List<Breach> of(String invariant) {
        return breaches.stream()
                .filter(breach -> breach.invariant().equals(invariant))
                .toList();
    }
}
