package fengsui.rule;

import fengsui.calendar.Calendar;
import fengsui.codec.Ordered;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.device.DevicesFile;
import fengsui.codec.feed.Feeds;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.device.DeviceRules;
import fengsui.order.Orders;
import fengsui.risk.ScoringModel;
import fengsui.routing.Routing;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Makes a rule set of the files that analysts write. Never throws for what they hold: what is wrong is reported, all of
 * it at once, and left out. Without a sound taxonomy there are no rules; without sound scoring there are no scores.
 */
public final class RuleSetLoader {

    private static final Taxonomy NO_TAXONOMY = new Taxonomy(Map.of(), List.of(), Map.of());
    private static final ScoringModel NO_SCORING = new ScoringModel(List.of());

    private final RuleBundle bundle;
    private final KnownPrograms known;
    private final List<Problem> problems = new ArrayList<>();

    private RuleSetLoader(RuleBundle bundle, KnownPrograms known) {
        this.bundle = bundle;
        this.known = known;
    }

    /** Compiles every rule: takes a second or two the first time, then some 70 ms a rule. Thread-safe. */
    public static LoadedRules load(RuleBundle bundle) {
        return new RuleSetLoader(bundle, KnownPrograms.NONE).load();
    }

    /**
     * The same as {@link #load(RuleBundle)}, but compiles only what {@code known} does not hold: some 2 ms a rule. Whatever
     * is wrong is reported as ever. Thread-safe.
     */
    public static LoadedRules load(RuleBundle bundle, KnownPrograms known) {
        return new RuleSetLoader(bundle, known).load();
    }

    /** The taxonomy alone, without a rule; empty where it is not sound. */
    public static Optional<Taxonomy> taxonomy(RuleBundle bundle) {
        return new RuleSetLoader(bundle, KnownPrograms.NONE).taxonomy();
    }

    private Optional<Taxonomy> taxonomy() {
        return read(BundlePaths.TAXONOMY, "TAXONOMY", TaxonomyFile::read);
    }

    private LoadedRules load() {
        Feeds feeds = Feeds.load(bundle, problems);
        DeviceRules devices = DevicesFile.load(bundle, problems);
        Optional<Taxonomy> taxonomy = taxonomy();
        Optional<ScoringModel> scoring = taxonomy.flatMap(
                known -> read(BundlePaths.SCORING, "SCORING", (text, into) -> ScoringFile.read(text, known, into)));
        Optional<Calendar> calendar = calendar();
        Orders orders = Ordered.of(bundle);
        Recording compiled = new Recording(known.before(new KnownPrograms.LazyWorkbench()));
        RuleSet rules = new RuleSet(
                bundle.digest(),
                rules(
                        new Surroundings(taxonomy, calendar, text(BundlePaths.CALENDAR), feeds.areas(), orders),
                        scoring,
                        compiled),
                taxonomy.orElse(NO_TAXONOMY),
                scoring.orElse(NO_SCORING).in(calendar.orElse(Calendar.NONE)),
                feeds,
                devices,
                routing(new RoutingGround(taxonomy, calendar, feeds.areas())),
                orders);
        return new LoadedRules(bundle, rules, compiled.programs(), problems);
    }

    private <T> Optional<T> read(String path, String code, BiFunction<String, Problems, Optional<T>> reader) {
        Problems into = new Problems(path, code, problems);
        String text = bundle.files().get(path);
        if (text == null) {
            into.report(Mark.START, "MISSING", "the file is missing; a rules directory needs it");
            return Optional.empty();
        }
        return reader.apply(text, into);
    }

    private Optional<Calendar> calendar() {
        return bundle.files().containsKey(BundlePaths.CALENDAR)
                ? read(BundlePaths.CALENDAR, "CALENDAR", CalendarFile::read)
                : Optional.of(Calendar.NONE);
    }

    private Routing routing(RoutingGround ground) {
        return bundle.files().containsKey(BundlePaths.ROUTING)
                ? read(BundlePaths.ROUTING, "ROUTING", (text, into) -> RoutingFile.read(text, ground, into))
                        .orElse(Routing.NONE)
                : Routing.NONE;
    }

    /** Blank where there is no such file. */
    private String text(String path) {
        return bundle.files().getOrDefault(path, "");
    }

    private List<Rule> rules(Surroundings around, Optional<ScoringModel> scoring, RuleCompiler.Workbench compiler) {
        List<Rule> rules = new ArrayList<>();
        try (RuleCompiler.Workbench workbench = compiler) {
            for (String path : BundlePaths.rules(bundle)) {
                RuleInput input = RuleInput.of(bundle, path, problems);
                Optional<Rule> rule = RuleFile.read(input, around, workbench);
                scoring.ifPresent(model -> ScoreWatches.check(input.text(), model, input.problems()));
                rule.filter(sound -> input.sound()).ifPresent(rules::add);
            }
        }
        RuleInput.reportStray(bundle, problems);
        return rules;
    }
}
