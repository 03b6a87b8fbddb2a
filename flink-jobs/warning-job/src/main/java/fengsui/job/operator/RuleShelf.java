package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.job.wire.Edition;
import fengsui.rule.KnownPrograms;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rule sets as they run, by their numbers: no rule is compiled twice. Not thread-safe. */
final class RuleShelf {

    private final SortedMap<Long, LoadedRules> loaded = new TreeMap<>();
    private final RuleSupply supply;

    RuleShelf(RuleSupply supply) {
        this.supply = supply;
    }

    RuleSet of(Edition edition) {
        return load(edition).ruleSet();
    }

    LoadedRules load(Edition edition) {
        LoadedRules known = loaded.get(edition.number());
        LoadedRules rules = known == null ? loadNew(edition) : known;
        loaded.put(edition.number(), rules);
        return rules;
    }

    /** Where one that is here differs in its orders alone, nothing is read or compiled again. */
    private LoadedRules loadNew(Edition edition) {
        for (LoadedRules one : loaded.values()) {
            Optional<LoadedRules> same = one.under(edition.rules());
            if (same.isPresent()) {
                return same.get();
            }
        }
        return supply.load(edition.rules(), programs());
    }

    /** Of two rule sets in a row most rules are the same. */
    private KnownPrograms programs() {
        KnownPrograms programs = KnownPrograms.NONE;
        for (LoadedRules rules : loaded.values()) {
            programs = programs.and(rules.programs());
        }
        return programs;
    }

    /** Forgets all but {@code wanted}. */
    void keep(List<Edition> wanted) {
        Set<Long> numbers = wanted.stream().map(Edition::number).collect(Collectors.toSet());
        loaded.keySet().retainAll(numbers);
    }

    /** What a person should know of {@code edition}: files that were left out, those no longer, and whether nothing runs. */
    List<Health> healthOf(Edition edition) {
        LoadedRules rules = load(edition);
        List<Health> health = new ArrayList<>(RuleProblems.healthOf(rules.problems()));
        Set<String> broken = subjects(health);
        for (LoadedRules earlier : loaded.headMap(edition.number()).values()) {
            Set<String> mended = new HashSet<>(subjects(RuleProblems.healthOf(earlier.problems())));
            mended.removeAll(broken);
            mended.stream().sorted().map(RuleProblems::mended).forEach(health::add);
        }
        if (rules.running() == 0) {
            health.add(RuleProblems.nothingRuns(edition.number()));
        }
        return health;
    }

    private static Set<String> subjects(List<Health> health) {
        return health.stream().map(Health::subject).collect(Collectors.toSet());
    }
}
