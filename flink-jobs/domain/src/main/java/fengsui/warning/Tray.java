package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reaches one district at one instant, in any order.
 *
 * @param begins the rule set that holds from this instant on, {@code null} where none begins
 * @param answers only those to incidents that are known
 */
public record Tray(@Nullable DeskRules begins, List<Score> scores, List<Signal> signals, List<Answered> answers) {

    private static final Comparator<Score> SCORES =
            Comparator.comparing(Score::hazard).thenComparing(Score::area);

    public static final Tray EMPTY = new Tray(null, List.of(), List.of(), List.of());

    /** In the one order that makes every run alike. */
    public Tray {
        scores = scores.stream().sorted(SCORES).toList();
        signals =
                signals.stream().sorted(Comparator.comparing(Signal::signalId)).toList();
        answers = answers.stream()
                .sorted(Comparator.comparing(Answered::answer, Answer.ORDER))
                .toList();
    }

    /** Where nobody answers. */
    public Tray(@Nullable DeskRules begins, List<Score> scores, List<Signal> signals) {
        this(begins, scores, signals, List.of());
    }

    Tray beginning(@Nullable DeskRules rules) {
        return new Tray(rules, scores, signals, answers);
    }

    /**
     * What the account of one instant comes to: everything found, less what was withdrawn or replaced.
     *
     * @param known finds the incident that an answer is about
     */
    static Tray of(List<DeskInput> account, Function<Answer, Optional<Answered>> known) {
        Map<String, Signal> signals = new TreeMap<>();
        Map<String, Score> scores = new TreeMap<>();
        List<Answered> answers = new ArrayList<>();
        for (DeskInput input : account) {
            if (input instanceof DeskInput.OfSignal signal) {
                enter(signal.change(), signals);
            } else if (input instanceof DeskInput.OfScore score) {
                enter(score, scores);
            } else if (input instanceof DeskInput.OfAnswer answer) {
                known.apply(answer.answer()).ifPresent(answers::add);
            }
        }
        return new Tray(null, List.copyOf(scores.values()), List.copyOf(signals.values()), answers);
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
