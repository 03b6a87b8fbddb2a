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

    private final Map<String, Written> signals = new HashMap<>();

    /** Returns whether nothing was here with its id. */
    boolean add(Written written) {
        int before = signals.size();
        signals.merge(written.signal().signalId(), written, Signals::graver);
        return signals.size() > before;
    }

    /** Hands over what is here, in order, and keeps nothing. To be called when time has passed all of it. */
    List<Signal> take(Scribe scribe) {
        List<Signal> taken =
                signals.values().stream().map(scribe::finish).sorted(ORDER).toList();
        signals.clear();
        return taken;
    }
}
