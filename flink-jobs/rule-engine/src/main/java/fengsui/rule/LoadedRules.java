package fengsui.rule;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was sound, and what was not.
 *
 * @param bundle the files it was made of
 * @param problems in the order of {@link Problem#ORDER}; empty where every file is sound
 */
public record LoadedRules(RuleBundle bundle, RuleSet ruleSet, List<Problem> problems) {

    public LoadedRules {
        problems = problems.stream().sorted(Problem.ORDER).toList();
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
