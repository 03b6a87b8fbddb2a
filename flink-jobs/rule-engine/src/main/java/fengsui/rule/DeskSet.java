package fengsui.rule;

import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.codec.yaml.Problems;
import fengsui.warning.DeskRules;
import fengsui.warning.RuleHome;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the desks of warnings need of a rules directory, read without compiling a rule. A rule that does not compile, or is
 * taken out, is taken for one that is there: its open incidents go on until they are quiet.
 *
 * @param latenessMillis the greatest lateness that any feed allows its events
 */
public record DeskSet(DeskRules rules, long latenessMillis) {

    /** Hotline calls of the built-in feed may come an hour late, whatever mappings say of theirs. */
    private static final long CANONICAL_MILLIS = 3_600_000;

    public static DeskSet of(RuleBundle bundle) {
        Feeds feeds = Feeds.withoutAreas(bundle, new ArrayList<>());
        return new DeskSet(rules(bundle), lateness(feeds));
    }

    private static long lateness(Feeds feeds) {
        return feeds.names().stream()
                .mapToLong(feed -> feeds.clock(feed).latenessMillis())
                .reduce(CANONICAL_MILLIS, Math::max);
    }

    private static DeskRules rules(RuleBundle bundle) {
        String text = bundle.files().getOrDefault(BundlePaths.TAXONOMY, "");
        Taxonomy taxonomy = TaxonomyFile.read(text, problems(BundlePaths.TAXONOMY))
                .orElseGet(() -> new Taxonomy(Map.of(), List.of(), Map.of()));
        Map<String, RuleHome> active = new TreeMap<>();
        Set<String> resting = new TreeSet<>();
        for (String path : BundlePaths.allRules(bundle)) {
            String rule = String.valueOf(bundle.files().get(path));
            RuleHead.read(rule, problems(path)).ifPresent(head -> {
                if (head.status() == RuleStatus.ACTIVE) {
                    active.put(BundlePaths.ruleId(path), new RuleHome(head.hazard(), head.scope()));
                } else if (head.status() != RuleStatus.RETIRED) {
                    resting.add(BundlePaths.ruleId(path));
                }
            });
        }
        return new DeskRules(taxonomy, active, resting);
    }

    /** Whoever runs the rules reports what is wrong with them; here it is enough to leave it out. */
    private static Problems problems(String path) {
        return new Problems(path, "DESK", new ArrayList<>());
    }
}
