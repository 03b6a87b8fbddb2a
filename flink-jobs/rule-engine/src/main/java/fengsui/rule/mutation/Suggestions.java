package fengsui.rule.mutation;

import fengsui.area.Area;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.YamlFields;
import fengsui.event.SafetyEvent;
import fengsui.risk.Signal;
import fengsui.rule.BundlePaths;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.parameter.ParameterType;
import fengsui.rule.rehearsal.Rehearsal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs one rule over events again with other values of its parameters, and holds what it finds against what dispatch
 * found. Nothing is known of incidents that were never told: so it says what could be left out, not what is missed.
 */
public final class Suggestions {

    /** Of the value as it is: near ones first tell a small change from a great one. */
    private static final List<String> FACTORS =
            List.of("0.5", "0.7", "0.8", "0.9", "1.1", "1.2", "1.35", "1.5", "2", "3");

    private static final MathContext ROUND = new MathContext(2, RoundingMode.HALF_UP);

    /** So much of what was right a suggestion must still find. */
    private static final double KEEPS = 0.9;

    private static final Comparator<Suggestion> BEST = Comparator.comparingDouble(
                    (Suggestion one) -> one.after().precision())
            .thenComparingInt(one -> one.after().right())
            .thenComparingDouble(one -> -distance(one));

    private final RuleText rule;
    private final RuleBundle alone;
    private final List<SafetyEvent> events;
    private final Map<Area, List<Judged>> verdicts = new HashMap<>();

    private Suggestions(RuleText rule, RuleBundle alone, List<Judged> verdicts, List<SafetyEvent> events) {
        this.rule = rule;
        this.alone = alone;
        this.events = events;
        verdicts.forEach(verdict -> this.verdicts
                .computeIfAbsent(verdict.area(), area -> new ArrayList<>())
                .add(verdict));
    }

    /**
     * The best value of each parameter that would have been right more often, the best first; empty where none would, and
     * where the rule finds nothing in {@code events} that was answered.
     *
     * @param rules in which {@code id} is sound
     * @param events of the time of the verdicts, and of as long before as the rule remembers
     */
    public static List<Suggestion> of(RuleBundle rules, String id, List<Judged> verdicts, List<SafetyEvent> events) {
        String path = id + BundlePaths.ENDING;
        return RuleText.of(path, rules.files().getOrDefault(path, ""))
                .map(rule -> new Suggestions(rule, alone(rules, id), verdicts, events).best())
                .orElse(List.of());
    }

    /** Other rules only cost time. */
    private static RuleBundle alone(RuleBundle rules, String id) {
        TreeMap<String, String> files = new TreeMap<>(rules.files());
        files.keySet()
                .removeIf(path -> (BundlePaths.isRule(path) && !path.equals(id + BundlePaths.ENDING))
                        || (path.endsWith(BundlePaths.OVERLAYS_ENDING)
                                && !path.equals(id + BundlePaths.OVERLAYS_ENDING)));
        return new RuleBundle(files);
    }

    private List<Suggestion> best() {
        Suggestion.Kept before = kept(rule.text()).orElse(new Suggestion.Kept(0, 0));
        List<Suggestion> best = new ArrayList<>();
        if (before.right() + before.wrong() > 0) {
            rule.fields()
                    .optionalFields("parameters")
                    .ifPresent(parameters -> parameters
                            .keys()
                            .forEach(name -> tried(name, parameters.fields(name), before)
                                    .max(BEST)
                                    .ifPresent(best::add)));
        }
        best.sort(BEST.reversed());
        return best;
    }

    /** Those that are better than the value as it is. */
    private Stream<Suggestion> tried(String name, YamlFields declared, Suggestion.Kept before) {
        Spot spot = rule.value(declared, "value");
        return values(declared, spot.written()).stream()
                .flatMap(value -> spot.replacedIn(rule.text(), value).flatMap(this::kept).stream()
                        .map(after ->
                                new Suggestion(name, spot.written(), value, declared.text("unit", ""), before, after)))
                .filter(one -> one.after().precision() > before.precision()
                        && one.after().right() >= KEEPS * before.right());
    }

    private static List<String> values(YamlFields declared, String written) {
        String type = declared.text("type");
        boolean whole = type.equals(ParameterType.INTEGER.label());
        if (!whole && !type.equals(ParameterType.NUMBER.label())) {
            return List.of();
        }
        BigDecimal value = new BigDecimal(written);
        double least = declared.number("min", Double.NEGATIVE_INFINITY);
        double most = declared.number("max", Double.POSITIVE_INFINITY);
        return FACTORS.stream()
                .map(factor -> value.multiply(new BigDecimal(factor)).round(ROUND))
                .map(moved -> whole ? moved.setScale(0, RoundingMode.HALF_UP) : moved)
                .filter(moved -> moved.doubleValue() >= least && moved.doubleValue() <= most)
                .filter(moved -> moved.compareTo(value) != 0)
                .map(moved ->
                        moved.signum() == 0 ? "0" : moved.stripTrailingZeros().toPlainString())
                .distinct()
                .toList();
    }

    /** Empty where the rule is not sound with that text. */
    private Optional<Suggestion.Kept> kept(String text) {
        TreeMap<String, String> files = new TreeMap<>(alone.files());
        files.put(rule.path(), text);
        LoadedRules loaded = RuleSetLoader.load(new RuleBundle(files));
        return loaded.problems().isEmpty()
                ? Optional.of(found(Rehearsal.of(loaded.ruleSet(), events).signals()))
                : Optional.empty();
    }

    private Suggestion.Kept found(List<Signal> signals) {
        List<Judged> found = signals.stream()
                .flatMap(signal -> verdicts.getOrDefault(signal.area(), List.of()).stream()
                        .filter(verdict -> verdict.holds(signal.area(), signal.time())))
                .distinct()
                .toList();
        int right = (int) found.stream().filter(Judged::right).count();
        return new Suggestion.Kept(right, found.size() - right);
    }

    private static double distance(Suggestion one) {
        double from = Double.parseDouble(one.from());
        return Math.abs(Double.parseDouble(one.to()) - from) / Math.max(1e-9, Math.abs(from));
    }
}
