package fengsui.rule;

import fengsui.calendar.Calendar;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Problems;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What can be said against an order, given the rule set that it is to hold for; without looking at areas. Stateless. */
public final class OrderCheck {

    /** A silence is for a night's work or a week's building site: what is never to be told is for the rules. */
    public static final long LONGEST_SILENCE_MILLIS = 7 * 86_400_000L;

    private OrderCheck() {}

    /** Empty where it can be followed. */
    public static List<String> complaints(Order order, RuleBundle rules) {
        List<String> complaints = new ArrayList<>();
        if (order instanceof ModeOrder mode) {
            modeComplaint(mode.mode(), ordered(rules)).ifPresent(complaints::add);
        } else if (order instanceof Silence silence) {
            hazardComplaint(silence, rules).ifPresent(complaints::add);
            if (silence.until() - silence.from() > LONGEST_SILENCE_MILLIS) {
                complaints.add("until: a silence lasts 7 days at most; end it sooner, and order it anew if need be");
            }
        }
        return complaints;
    }

    /** The codes of the modes that can be ordered. */
    public static List<String> ordered(RuleBundle rules) {
        return file(rules, BundlePaths.CALENDAR)
                .flatMap(text -> CalendarFile.read(text, muted(BundlePaths.CALENDAR)))
                .map(Calendar::ordered)
                .orElse(List.of());
    }

    /** Empty where {@code mode} is one of those that are {@code ordered}. */
    public static Optional<String> modeComplaint(String mode, List<String> ordered) {
        return ordered.contains(mode)
                ? Optional.empty()
                : Optional.of("mode: '" + mode + "' is no mode with 'ordered: true' in " + BundlePaths.CALENDAR
                        + (ordered.isEmpty() ? ", which has none" : DidYouMean.hint(mode, ordered)));
    }

    private static Optional<String> hazardComplaint(Silence silence, RuleBundle rules) {
        String hazard = silence.hazard();
        return hazard == null
                ? Optional.empty()
                : file(rules, BundlePaths.TAXONOMY)
                        .flatMap(text -> TaxonomyFile.read(text, muted(BundlePaths.TAXONOMY)))
                        .map(taxonomy -> new TreeSet<>(taxonomy.hazards().keySet()))
                        .filter(known -> !known.contains(hazard))
                        .map(known -> "hazard: '" + hazard + "' is no hazard of " + BundlePaths.TAXONOMY
                                + DidYouMean.hint(hazard, known));
    }

    private static Optional<String> file(RuleBundle rules, String path) {
        return Optional.ofNullable(rules.files().get(path));
    }

    private static Problems muted(String path) {
        return new Problems(path, "ORDER", new ArrayList<>());
    }
}
