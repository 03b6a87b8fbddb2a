package fengsui.warning;

import fengsui.risk.Score;
import fengsui.risk.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * What reaches one district at one instant, in the one order that makes every run alike: first what falls due, then a rule
 * set that begins, then scores, then signals; what came of them is told, and then what dispatch answers.
 */
public final class DistrictDesk {

    private DistrictDesk() {}

    /** Takes everything of {@code time} into {@code book}. Signals on trial are passed over. */
    public static List<Warning> work(IncidentBook book, long time, Tray tray) {
        book.onTime(time);
        DeskRules begins = tray.begins();
        if (begins != null) {
            book.switchTo(time, begins);
        }
        tray.scores().forEach(book::onScore);
        tray.signals().stream().filter(signal -> !signal.trial()).forEach(book::onSignal);
        List<Warning> told = new ArrayList<>(book.tell(time));
        // Nobody can answer what has not been told.
        tray.answers().forEach(book::onAnswer);
        told.addAll(book.tell(time));
        return told;
    }

    /** The same where no rule set begins and nobody answers; {@code scores} and {@code signals} may be in any order. */
    public static List<Warning> work(IncidentBook book, long time, List<Score> scores, List<Signal> signals) {
        return work(book, time, new Tray(null, scores, signals));
    }
}
