package fengsui.cli.chaos.truth;

import fengsui.codec.WarningContext;
import fengsui.risk.ScoreReading;
import fengsui.rule.Rule;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import fengsui.topics.ControlTopic.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The run without faults: one thread, no stream engine, every event in perfect order. */
final class Reference {

    private Reference() {}

    /** What must be told, in its order. */
    static List<Told> told(Rules rules, Inputs inputs, WarningContext context) {
        return Rehearsal.of(rules.editions(), inputs.events()).warnings().stream()
                .map(warning -> Told.expected(warning, context))
                .toList();
    }

    /**
     * What held when.
     *
     * @param first what the job started with
     * @param later what was published after it, in the order of the offsets
     * @param begins from when each of those holds, by offset, as the job says: what it heard of late begins late
     */
    record Rules(Entry first, List<Entry> later, Map<Long, Long> begins) {

        Rules with(Map<Long, Long> told) {
            return new Rules(first, later, told);
        }

        /** A rule set replaces those before it that were to begin when it does, or later. */
        List<RuleEdition> editions() {
            List<RuleEdition> editions = new ArrayList<>();
            editions.add(RuleEdition.first(
                    RuleSetLoader.load(first.control().rules()).ruleSet()));
            for (Entry entry : later) {
                long from = begins.getOrDefault(entry.offset(), entry.control().effectiveAt());
                editions.removeIf(earlier -> earlier.from() >= from);
                editions.add(new RuleEdition(
                        from, RuleSetLoader.load(entry.control().rules()).ruleSet()));
            }
            return editions;
        }

        /** Ids of the rules that watch scores. */
        Set<String> ofScores() {
            return editions().stream()
                    .flatMap(edition -> edition.rules().rules().stream())
                    .filter(rule -> rule.watches().stream()
                            .flatMap(watch -> watch.subjects().stream())
                            .anyMatch(subject -> ScoreReading.hazard(subject).isPresent()))
                    .map(Rule::id)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
