package fengsui.rule;

import fengsui.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands in its life, and how it came there.
 *
 * @param since the day, where the file tells it; always told of a retired rule
 * @param reason always told of a retired rule
 * @param replacedBy the id of the rule that does the work of this retired one
 */
public record RuleStanding(
        RuleStatus status,
        @Nullable LocalDate since,
        @Nullable Bilingual reason,
        @Nullable String replacedBy) {}
