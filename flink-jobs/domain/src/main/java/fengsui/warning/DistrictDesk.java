package fengsui.warning;

import fengsui.risk.Score;
import fengsui.risk.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * What reaches one district at one instant, in the one order that makes every run alike: first what falls due, then a rule
 * set that begins, then scores, then signals.
 */
public final class DistrictDesk {

    private DistrictDesk() {}

    /** Takes everything of {@code time} into {@code book}. Signals on trial are passed over. */
    public static List<Warning> work(IncidentBook book, long time, Tray tray) {
        List<Warning> warnings = new ArrayList<>(book.onTime(time));
        DeskRules begins = tray.begins();
        if (begins != null) {
            warnings.addAll(book.switchTo(time, begins));
        }
        tray.scores().forEach(score -> warnings.addAll(book.onScore(score)));
        tray.signals().stream()
                .filter(signal -> !signal.trial())
                .forEach(signal -> book.onSignal(signal).ifPresent(warnings::add));
        return warnings;
    }

    /** The same where no rule set begins; {@code scores} and {@code signals} may be in any order. */
    public static List<Warning> work(IncidentBook book, long time, List<Score> scores, List<Signal> signals) {
        return work(book, time, new Tray(null, scores, signals));
    }
}
