package fengsui.warning;

import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reaches one district at one instant, in any order.
 *
 * @param begins the rule set that holds from this instant on, {@code null} where none begins
 */
public record Tray(@Nullable DeskRules begins, List<Score> scores, List<Signal> signals) {

    private static final Comparator<Score> SCORES =
            Comparator.comparing(Score::hazard).thenComparing(Score::area);

    public static final Tray EMPTY = new Tray(null, List.of(), List.of());

    /** In the one order that makes every run alike. */
    public Tray {
        scores = scores.stream().sorted(SCORES).toList();
        signals =
                signals.stream().sorted(Comparator.comparing(Signal::signalId)).toList();
    }

    Tray beginning(@Nullable DeskRules rules) {
        return new Tray(rules, scores, signals);
    }

    /** What the account of one instant comes to: everything found, less what was withdrawn or replaced. */
    static Tray of(List<DeskInput> account) {
        Map<String, Signal> signals = new TreeMap<>();
        Map<String, Score> scores = new TreeMap<>();
        for (DeskInput input : account) {
            if (input instanceof DeskInput.OfSignal signal) {
                enter(signal.change(), signals);
            } else if (input instanceof DeskInput.OfScore score) {
                enter(score, scores);
            }
        }
        return new Tray(null, List.copyOf(scores.values()), List.copyOf(signals.values()));
    }

    private static void enter(SignalChange change, Map<String, Signal> signals) {
        String replaced = change.replaces();
        if (replaced != null) {
            signals.remove(replaced);
        }
        if (change.kind() == ChangeKind.WITHDRAWN) {
            signals.remove(change.signal().signalId());
        } else {
            signals.put(change.signal().signalId(), change.signal());
        }
    }

    private static void enter(DeskInput.OfScore input, Map<String, Score> scores) {
        Score score = input.change().score();
        String of = score.hazard() + '\n' + score.area();
        if (input.change().kind() == ChangeKind.WITHDRAWN) {
            scores.remove(of);
        } else {
            scores.put(of, score);
        }
    }
}
