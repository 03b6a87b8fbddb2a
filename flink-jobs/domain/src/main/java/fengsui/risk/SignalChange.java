package fengsui.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the account of signals: all that were found, less those withdrawn or replaced, are the signals of perfect
 * order.
 *
 * @param signal the signal as it now stands; of a withdrawal, as it stood
 * @param replaces the id under which it stood before, on an update only
 * @param because ids of the late events that brought this about, sorted; empty where {@code kind} is NEW
 */
public record SignalChange(
        ChangeKind kind, Signal signal, @Nullable String replaces, List<String> because) {

    public SignalChange {
        because = because.stream().sorted().toList();
    }

    public static SignalChange found(Signal signal) {
        return new SignalChange(ChangeKind.NEW, signal, null, List.of());
    }

    public long time() {
        return signal.time();
    }
}
