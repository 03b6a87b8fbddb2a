package fengsui.cli.chaos.truth;

import fengsui.cli.chaos.truth.Reference.Rules;
import fengsui.topics.ControlTopic.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the rule sets on the control topic are those that the fault run says it published, and the job follows them. */
final class RulesAudit {

    private RulesAudit() {}

    /**
     * Which rules held when.
     *
     * @param topic every rule set on the control topic, in its order
     * @throws IllegalArgumentException where none stands there that the job can have started with
     */
    static Rules rules(List<Entry> topic, List<RuleSetChange> published) {
        long from = published.stream().mapToLong(RuleSetChange::offset).min().orElse(Long.MAX_VALUE);
        Optional<Entry> first =
                topic.stream().filter(entry -> entry.offset() < from).reduce((one, next) -> next);
        return new Rules(
                first.orElseThrow(
                        () -> new IllegalArgumentException("the control topic holds no rule set before offset " + from
                                + ": expected the one that the job started with")),
                topic.stream().filter(entry -> entry.offset() >= from).toList(),
                Map.of());
    }

    static List<Breach> of(Rules rules, List<RuleSetChange> published) {
        List<Breach> breaches = new ArrayList<>();
        List<RuleSetChange> found =
                rules.later().stream().map(RuleSetChange::of).toList();
        for (RuleSetChange change : published) {
            if (!found.contains(change)) {
                breaches.add(new Breach(
                        "I3",
                        "control offset " + change.offset() + ": expected the rule set " + change.digest() + " from "
                                + change.effectiveAt() + ", which was published, found " + found));
            }
        }
        for (Entry entry : rules.later()) {
            Long begins = rules.begins().get(entry.offset());
            if (begins == null) {
                breaches.add(new Breach(
                        "I3",
                        "control offset " + entry.offset() + ": the job never said from when this rule set holds"));
            } else if (begins < entry.control().effectiveAt()) {
                breaches.add(new Breach(
                        "I3",
                        "control offset " + entry.offset() + ": holds from " + begins + ", expected not before "
                                + entry.control().effectiveAt()));
            }
        }
        return breaches;
    }
}
