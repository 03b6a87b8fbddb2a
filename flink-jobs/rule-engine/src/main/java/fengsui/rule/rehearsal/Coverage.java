package fengsui.rule.rehearsal;

import fengsui.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the cases of one rule have tried of it.
 *
 * @param cases how many there are
 * @param sorts by sort of part ({@code watch}, {@code row} …), in a fixed order
 * @param untried in words, in the order of the rule's file
 */
public record Coverage(String rule, int cases, Map<String, Share> sorts, List<String> untried) {

    /** How many parts of one sort were tried. */
    public record Share(int tried, int all) {}

    public Coverage {
        untried = List.copyOf(untried);
    }

    /** Of {@code rule}, by those of {@code results} that are its own. */
    public static Coverage of(Rule rule, List<ScenarioResult> results) {
        List<ScenarioResult> own = results.stream()
                .filter(result -> result.rule().equals(rule.id()))
                .toList();
        Set<RulePart> tried = new HashSet<>();
        own.forEach(result -> tried.addAll(result.tried()));
        Map<String, Share> sorts = new LinkedHashMap<>();
        List<String> untried = new ArrayList<>();
        for (Exercise sort : Exercise.ALL) {
            List<RulePart> parts = sort.parts(rule);
            List<RulePart> left =
                    parts.stream().filter(part -> !tried.contains(part)).toList();
            sorts.put(sort.name(), new Share(parts.size() - left.size(), parts.size()));
            left.forEach(part -> untried.add(part.sort() + " " + part.name()));
        }
        return new Coverage(rule.id(), own.size(), sorts, untried);
    }

    /** With one more sort of part. */
    public Coverage with(String sort, Share share, List<String> more) {
        Map<String, Share> all = new LinkedHashMap<>(sorts);
        all.put(sort, share);
        return new Coverage(
                rule, cases, all, Stream.concat(untried.stream(), more.stream()).toList());
    }
}
