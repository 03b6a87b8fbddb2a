package fengsui.rule;

import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a rule's {@code status}: one word, or {@code {is, since, reason}}. */
final class StatusSection {

    private static final Map<String, RuleStatus> WORDS = Labels.of(RuleStatus.values(), RuleStatus::label);

    private StatusSection() {}

    static RuleStanding read(YamlFields rule) {
        Optional<YamlNode> found = rule.node("status");
        RuleStanding standing = found.isPresent() && found.get() instanceof YamlNode.Mapping
                ? inFull(rule.fields("status"))
                : new RuleStanding(rule.oneOf("status", WORDS), null, null, null);
        return new RuleStanding(standing.status(), standing.since(), standing.reason(), replacedBy(rule, standing));
    }

    private static RuleStanding inFull(YamlFields at) {
        RuleStatus status = at.oneOf("is", WORDS);
        LocalDate since = since(at);
        RuleStanding standing =
                new RuleStanding(status, since, at.optionalBilingual("reason").orElse(null), null);
        at.done();
        return standing;
    }

    private static @Nullable LocalDate since(YamlFields at) {
        String text = at.text("since", "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            at.report("since", "VALUE", "is '" + text + "', expected a day such as 2026-11-22");
            return null;
        }
    }

    private static @Nullable String replacedBy(YamlFields rule, RuleStanding standing) {
        String replacedBy = rule.text("replaced_by", "");
        if (standing.status() != RuleStatus.RETIRED) {
            if (!replacedBy.isEmpty()) {
                rule.report(
                        "replaced_by",
                        "STATUS",
                        "is for retired rules, and this one is "
                                + standing.status().label() + "; leave it out, or make the status 'retired'");
            }
        } else if (standing.since() == null || standing.reason() == null) {
            rule.report(
                    "status",
                    "STATUS",
                    "is retired without saying since when and why; write"
                            + " 'status: {is: retired, since: 2026-11-22, reason: {zh: …, en: …}}'");
        }
        return replacedBy.isEmpty() ? null : replacedBy;
    }
}
