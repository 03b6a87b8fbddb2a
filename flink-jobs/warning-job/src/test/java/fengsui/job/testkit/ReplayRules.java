package fengsui.job.testkit;

import fengsui.codec.RuleBundle;
import fengsui.risk.Signal;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rule sets of random runs, each compiled once: a run that compiled its own would take seconds. */
public final class ReplayRules {

    /** One rule set, told by how it differs from the first. */
    public enum Variant {
        /** What a run begins with: a sequence, a run of readings, a count by street, an absence, a count of scores. */
        FIRST,
        /** A threshold is higher. */
        EDITED,
        /** Devices may differ by more, and are compared for longer; no rule is another. */
        AGREEING,
        /** One more rule, over sorts of event that others watch. */
        ADDED,
        /** One more rule, over a sort of event that nobody watched. */
        WIDENED,
        /** The only rule of a hazard is gone. */
        RETIRED,
        /** Scores fall faster, and a call says less. */
        RESCORED
    }

    private static final String DIRECTORY = "/rules-replay/";
    private static final List<String> FIRST = List.of(
            "gas/leak-confirmed.yaml",
            "gas/leak.yaml",
            "gas/smells.yaml",
            "gas/heights.yaml",
            "fire/unanswered.yaml",
            "taxonomy.yaml",
            "scoring.yaml",
            "devices.yaml");

    private static final Map<Variant, RuleBundle> BUNDLES = bundles();
    private static final Map<RuleBundle, LoadedRules> LOADED = loaded();

    private ReplayRules() {}

    public static RuleBundle bundle(Variant variant) {
        return known(BUNDLES.get(variant));
    }

    public static LoadedRules load(Variant variant) {
        return load(bundle(variant));
    }

    /** Whether {@code signal} rests on scores, which are not corrected for rules. */
    public static boolean isOfScores(Signal signal) {
        return isOfScores(signal.rule().id());
    }

    /** Whether the rule with that id does. */
    public static boolean isOfScores(String rule) {
        return rule.equals("gas/heights");
    }

    /** The rules of one of the bundles of {@link #bundle}. */
    public static LoadedRules load(RuleBundle bundle) {
        return known(LOADED.get(bundle));
    }

    private static <T> T known(@Nullable T found) {
        if (found == null) {
            throw new IllegalArgumentException("not one of the rule sets of random runs");
        }
        return found;
    }

    private static Map<Variant, RuleBundle> bundles() {
        Map<Variant, RuleBundle> bundles = new EnumMap<>(Variant.class);
        for (Variant variant : Variant.values()) {
            TreeMap<String, String> files = new TreeMap<>();
            FIRST.forEach(file -> files.put(file, TestRules.text(DIRECTORY + file)));
            change(variant, files);
            bundles.put(variant, new RuleBundle(files));
        }
        return bundles;
    }

    private static void change(Variant variant, SortedMap<String, String> files) {
        switch (variant) {
            case FIRST -> {}
            case EDITED -> edit(files, "gas/leak-confirmed.yaml", "value: 10", "value: 25");
            case AGREEING -> edit(files, "devices.yaml", "within: 10, for: 4 min", "within: 20, for: 10 min");
            case ADDED -> files.put("gas/rising.yaml", TestRules.text(DIRECTORY + "editions/rising.yaml"));
            case WIDENED -> files.put("fire/seen.yaml", TestRules.text(DIRECTORY + "editions/seen.yaml"));
            case RETIRED -> files.remove("fire/unanswered.yaml");
            case RESCORED -> {
                edit(files, "scoring.yaml", "half_life: 3 min", "half_life: 1 min");
                edit(files, "scoring.yaml", "gas-smell, weight: 3.0", "gas-smell, weight: 2.0");
            }
        }
    }

    private static void edit(SortedMap<String, String> files, String file, String from, String to) {
        String before = String.valueOf(files.get(file));
        if (!before.contains(from)) {
            throw new IllegalStateException(file + " has no '" + from + "'");
        }
        files.put(file, before.replace(from, to).replace("version: 1", "version: 2"));
    }

    private static Map<RuleBundle, LoadedRules> loaded() {
        Map<RuleBundle, LoadedRules> loaded = new HashMap<>();
        for (RuleBundle bundle : BUNDLES.values()) {
            LoadedRules rules = RuleSetLoader.load(bundle);
            if (!rules.problems().isEmpty()) {
                throw new IllegalStateException(rules.problems().toString());
            }
            loaded.put(bundle, rules);
        }
        return loaded;
    }
}
