package fengsui.rule;

import fengsui.codec.Ordered;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was sound, and what was not.
 *
 * @param bundle the files it was made of
 * @param programs what its rules were compiled to, those included that were left out
 * @param problems in the order of {@link Problem#ORDER}; empty where every file is sound
 */
public record LoadedRules(RuleBundle bundle, RuleSet ruleSet, KnownPrograms programs, List<Problem> problems) {

    public LoadedRules {
        problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    /** Of {@code next}, where it has other orders and nothing else: nothing is read or compiled again. */
    public Optional<LoadedRules> under(RuleBundle next) {
        return Ordered.onlyDiffer(bundle, next)
                ? Optional.of(new LoadedRules(next, ruleSet.under(next.digest(), Ordered.of(next)), programs, problems))
                : Optional.empty();
    }

    /** How many rules run, those on trial included. */
    public int running() {
        return ruleSet.running().size();
    }

    /** What a person who starts a job must know: each problem, and what runs in spite of them. Empty where all is sound. */
    public List<String> shortcomings() {
        if (problems.isEmpty() && running() > 0) {
            return List.of();
        }
        String rest =
                running() == 0 ? "NO RULE IS RUNNING: nothing will be warned of" : running() + " rules are running";
        return Stream.concat(problems.stream().map(problem -> "left out: " + problem), Stream.of(rest))
                .toList();
    }
}
