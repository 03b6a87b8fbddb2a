package fengsui.rule.mutation;

import fengsui.rule.mutation.Tried.Verdict;
import java.util.List;

/**
 * What the cases of one rule notice.
 *
 * @param cases how many they are
 * @param failing how many fail as the rule is: then nothing was moved
 * @param tried in the order of the file; empty where there are no cases, or one fails
 */
public record MutationReport(String rule, int cases, int failing, List<Tried> tried) {

    public MutationReport {
        tried = List.copyOf(tried);
    }

    /** Of a rule that was not moved where it was not {@link Candidate#ready() ready}. */
    public static MutationReport of(Candidate rule, List<Tried> tried) {
        return new MutationReport(rule.rule(), rule.cases().size(), rule.failing(), tried);
    }

    public List<Tried> of(Verdict verdict) {
        return tried.stream().filter(one -> one.verdict() == verdict).toList();
    }

    /** How many changes a case could have noticed. */
    public int possible() {
        return tried.size() - of(Verdict.NOT_POSSIBLE).size();
    }
}
