package fengsui.risk;

import fengsui.text.Bilingual;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule's hit means, in the words of the rule's author.
 *
 * @param measures the values the rule returned, by name
 * @param instruction what the dispatcher should do
 * @param recipients roles, as the rule names them
 */
public record Finding(
        Urgency urgency,
        Severity severity,
        Map<String, Measure> measures,
        Bilingual headline,
        Bilingual instruction,
        List<String> recipients) {

    public Finding {
        measures = Collections.unmodifiableMap(new TreeMap<>(measures));
        recipients = List.copyOf(recipients);
    }

    /** By severity, then by urgency. */
    public boolean graverThan(Finding other) {
        int bySeverity = severity.compareTo(other.severity);
        return bySeverity != 0 ? bySeverity < 0 : urgency.compareTo(other.urgency) < 0;
    }
}
