package fengsui.warning;

import fengsui.risk.Score;
import fengsui.risk.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What reaches one district at one instant, in the one order that makes every run alike: first what falls due, then
 * scores, then signals.
 */
public final class DistrictDesk {

    private static final Comparator<Score> SCORES =
            Comparator.comparing(Score::hazard).thenComparing(Score::area);

    private static final Comparator<Signal> SIGNALS = Comparator.comparing(Signal::signalId);

    private DistrictDesk() {}

    /** Takes everything of {@code time} into {@code book}; {@code scores} and {@code signals} may be in any order. */
    public static List<Warning> work(IncidentBook book, long time, List<Score> scores, List<Signal> signals) {
        List<Warning> warnings = new ArrayList<>(book.onTime(time));
        scores.stream().sorted(SCORES).forEach(score -> warnings.addAll(book.onScore(score)));
        signals.stream()
                .filter(signal -> !signal.trial())
                .sorted(SIGNALS)
                .forEach(signal -> book.onSignal(signal).ifPresent(warnings::add));
        return warnings;
    }
}
