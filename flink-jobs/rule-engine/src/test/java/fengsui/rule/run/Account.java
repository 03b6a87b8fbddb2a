package fengsui.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.ChangeKind;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The account of signals: all that were found, less those taken back or replaced. */
final class Account {

    private final Map<String, Signal> stands = new HashMap<>();
    private final Map<ChangeKind, Integer> counts = new HashMap<>();

    private int readOtherwise;

    void enter(SignalChange change) {
        Signal signal = change.signal();
        counts.merge(change.kind(), 1, Integer::sum);
        assertThat(change.because().isEmpty()).isEqualTo(change.kind() == ChangeKind.NEW);
        switch (change.kind()) {
            case NEW, LATE -> add(signal);
            case UPDATED -> {
                Signal before = stands.remove(Objects.requireNonNull(change.replaces()));
                assertThat(before).as("what %s replaces", signal.signalId()).isNotNull();
                readOtherwise += Objects.requireNonNull(before)
                                .against(signal.contradicting())
                                .equals(signal)
                        ? 1
                        : 0;
                add(signal);
            }
            case WITHDRAWN ->
                assertThat(stands.remove(signal.signalId()))
                        .as("what is withdrawn")
                        .isEqualTo(signal);
        }
    }

    private void add(Signal signal) {
        assertThat(stands.put(signal.signalId(), signal))
                .as("said before: %s", signal.signalId())
                .isNull();
    }

    /** How many updates changed nothing but what speaks against a signal. */
    int readOtherwise() {
        return readOtherwise;
    }

    /** In the order of time, then id. */
    List<Signal> signals() {
        return stands.values().stream().sorted(Sheet.ORDER).toList();
    }

    int count(ChangeKind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
