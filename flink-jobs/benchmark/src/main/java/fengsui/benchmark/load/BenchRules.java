package fengsui.benchmark.load;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import java.nio.file.Path;

/** The rule sets that are measured with. */
public final class BenchRules {

    private BenchRules() {}

    /** The benchmark's own: five flat rules. */
    public static LoadedRules own(Path home) {
        return sound(RuleFiles.read(home.resolve("rules")));
    }

    /** Those of the product. */
    public static LoadedRules shipped(Path home) {
        return sound(RuleFiles.read(home.resolve("../../rules").normalize()));
    }

    /**
     * Rules of one's own.
     *
     * @throws IllegalStateException where something is wrong with them
     */
    public static LoadedRules sound(RuleBundle bundle) {
        LoadedRules loaded = RuleSetLoader.load(bundle);
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException(
                    "unsound rules: " + loaded.problems().get(0));
        }
        return loaded;
    }
}
