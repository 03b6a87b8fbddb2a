package fengsui.rule;

import fengsui.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says to people.
 *
 * @param headline with {@code {area}} and {@code {measure}} placeholders
 * @param response what the dispatcher should do
 * @param falseAlarms what looks alike and is harmless
 * @param recipients roles
 * @param standing as the file says it, whatever {@link Rule#status()} makes of it for a test
 */
public record RuleTexts(
        Bilingual title,
        @Nullable Bilingual summary,
        Bilingual headline,
        Bilingual response,
        Bilingual falseAlarms,
        List<String> recipients,
        RuleStanding standing) {

    public RuleTexts {
        recipients = List.copyOf(recipients);
    }
}
