package fengsui.rule;

import fengsui.area.AreaMap;
import fengsui.calendar.Calendar;
import fengsui.codec.Ordered;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.codec.yaml.Problems;
import fengsui.order.Orders;
import fengsui.routing.Routing;
import fengsui.warning.DeskRules;
import fengsui.warning.RuleHome;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** For who asks once; see {@link #of(RuleBundle, KnownAreas)}. */
    public static DeskSet of(RuleBundle bundle) {
        return of(bundle, new KnownAreas());
    }

    /** Areas that are {@code known} are not read again: they take the most time. */
    public static DeskSet of(RuleBundle bundle, KnownAreas known) {
        Feeds feeds = Feeds.withoutAreas(bundle, new ArrayList<>());
        return new DeskSet(rules(bundle, known.of(bundle)), lateness(feeds));
    }

    /** The same where all warnings are exercises or tests. */
    public DeskSet drilling() {
        return with(rules.routing().drilling(), rules.orders());
    }

    private DeskSet with(Routing routing, Orders orders) {
        return new DeskSet(
                new DeskRules(rules.taxonomy(), rules.rules(), rules.resting(), routing, orders, rules.areas()),
                latenessMillis);
    }

    /** The same where {@code orders} are all that was ordered. */
    public DeskSet under(Orders orders) {
        return with(rules.routing(), orders);
    }

    private static long lateness(Feeds feeds) {
        return feeds.names().stream()
                .mapToLong(feed -> feeds.clock(feed).latenessMillis())
                .reduce(CANONICAL_MILLIS, Math::max);
    }

    private static DeskRules rules(RuleBundle bundle, AreaMap areas) {
        Optional<Taxonomy> taxonomy =
                TaxonomyFile.read(text(bundle, BundlePaths.TAXONOMY), problems(BundlePaths.TAXONOMY));
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
        return new DeskRules(
                taxonomy.orElseGet(() -> new Taxonomy(Map.of(), List.of(), Map.of())),
                active,
                resting,
                routing(bundle, taxonomy, areas),
                Ordered.of(bundle),
                areas);
    }

    private static Routing routing(RuleBundle bundle, Optional<Taxonomy> taxonomy, AreaMap areas) {
        String calendar = text(bundle, BundlePaths.CALENDAR);
        RoutingGround ground = new RoutingGround(
                taxonomy,
                calendar.isEmpty()
                        ? Optional.of(Calendar.NONE)
                        : CalendarFile.read(calendar, problems(BundlePaths.CALENDAR)),
                areas);
        return RoutingFile.read(text(bundle, BundlePaths.ROUTING), ground, problems(BundlePaths.ROUTING))
                .orElse(Routing.NONE);
    }

    /** Blank where there is no such file. */
    private static String text(RuleBundle bundle, String path) {
        return bundle.files().getOrDefault(path, "");
    }

    /** Whoever runs the rules reports what is wrong with them; here it is enough to leave it out. */
    private static Problems problems(String path) {
        return new Problems(path, "DESK", new ArrayList<>());
    }
}
