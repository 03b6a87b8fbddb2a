package fengsui.rule.run;

import fengsui.risk.Signal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signals of one step of time, several hits on the same evidence taken together. Not thread-safe. */
final class Sheet {

    static final Comparator<Signal> ORDER =
            Comparator.comparingLong(Signal::time).thenComparing(Signal::signalId);

    private final Map<String, Signal> signals = new HashMap<>();

    void add(Signal signal) {
        signals.merge(signal.signalId(), signal, Signals::graver);
    }

    /** Hands over what is here, in order, and keeps nothing. */
    List<Signal> take() {
        List<Signal> taken = signals.values().stream().sorted(ORDER).toList();
        signals.clear();
        return taken;
    }
}
