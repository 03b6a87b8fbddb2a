package fengsui.rule.explain;

import fengsui.event.EventKind;
import fengsui.rule.Compilation;
import fengsui.rule.EplText;
import fengsui.rule.Rule;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleSource;
import fengsui.rule.RuleStatus;
import fengsui.rule.Watch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it would be with another value or without a condition, with the values in force in place of every look-up. Every variant remembers as long as a rule ever may, so
 * that windows can be made longer. Not thread-safe; holds a compiler.
 */
final class Variants implements AutoCloseable {

    private static final long LONGEST_MEMORY = 24 * 3_600_000L;

    private final RuleCard card;
    private final RuleCompiler.Workbench workbench = RuleCompiler.installed().workbench();

    Variants(RuleCard card) {
        this.card = card;
    }

    /** With the values in force. */
    Optional<Rule> unchanged() {
        return compiled(card.sketch().epl(), values(Map.of()));
    }

    /** Empty where the compiler refuses it. */
    Optional<Rule> with(Parameter parameter, double value) {
        return compiled(card.sketch().epl(), values(Map.of(parameter.name(), value)));
    }

    /** As if {@code condition} always held; empty where the compiler refuses that. */
    Optional<Rule> without(Condition condition) {
        String epl = condition.alwaysIn(card.sketch().epl());
        return compiled(epl, values(Map.of()));
    }

    /** One that fires with each event of {@code type} of which {@code condition} holds. */
    Optional<Rule> passing(String type, String condition) {
        String scope = card.rule().scope().label();
        String epl = "select e." + scope + " as " + scope + ", e from " + type + "(" + condition + ") as e";
        return compiled(epl, values(Map.of()));
    }

    /** Of the types that the EPL declares, with {@code changed} in place of the values in force. */
    private Map<String, Object> values(Map<String, Double> changed) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Parameter> byName = new HashMap<>();
        card.parameters().forEach(parameter -> byName.put(parameter.name(), parameter));
        for (EplText.Use use : new EplText(card.sketch().epl()).uses()) {
            Parameter parameter = byName.get(use.name());
            if (parameter != null) {
                values.put(use.name(), value(parameter, use.type(), changed.get(use.name())));
            }
        }
        return values;
    }

    private static Object value(Parameter parameter, String type, @Nullable Double changed) {
        return parameter.isNumber()
                ? parameter.as(type, changed == null ? parameter.number() : changed)
                : parameter.value();
    }

    private Optional<Rule> compiled(String epl, Map<String, Object> values) {
        Rule rule = card.rule();
        Compilation result = workbench.compile(new RuleSource(epl, rule.scope(), LONGEST_MEMORY, values, Map.of()));
        return result instanceof Compilation.Compiled compiled
                ? Optional.of(new Rule(
                        rule.ref(),
                        RuleStatus.ACTIVE,
                        rule.hazard(),
                        rule.scope(),
                        LONGEST_MEMORY,
                        rule.watches(),
                        rule.assessment(),
                        rule.texts(),
                        rule.parameters(),
                        rule.modes(),
                        compiled.program()))
                : Optional.empty();
    }

    /** The subjects that the rule watches of {@code type}. */
    static List<Watch> watches(Rule rule, String type) {
        return rule.watches().stream()
                .filter(watch -> typeName(watch.kind()).equals(type))
                .toList();
    }

    /** As EPL calls events of {@code kind}. */
    static String typeName(EventKind kind) {
        return switch (kind) {
            case SENSOR -> "Sensor";
            case VIDEO -> "Video";
            case HOTLINE -> "Hotline";
        };
    }

    @Override
    public void close() {
        workbench.close();
    }
}
