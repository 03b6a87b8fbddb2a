package fengsui.benchmark.five;

import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import java.nio.file.Path;

/** The five rules that every peer gets as well, each by the id that its file gives it. */
public final class FiveRules {

    /** Gas above 50 three times in a row, within five minutes. */
    public static final String GAS_RUN = "gas/run";

    /** Smoke above 8; a camera that sees smoke or flames within two minutes; then a call about a fire within five. */
    public static final String SMOKE_PICTURE_CALL = "fire/smoke-picture-call";

    /** The mean of ten minutes above 30 cm, and the newest reading, of two or more, above that mean. */
    public static final String MEAN_RISING = "flood/mean-rising";

    /** At least five calls of one category within ten minutes; every further one hits again. */
    public static final String MANY_CALLS = "calls/many-of-one-sort";

    /** An intrusion that is not cleared within three minutes. */
    public static final String INTRUSION_STAYS = "security/intrusion-stays";

    private FiveRules() {}

    /** Reads them from {@code home}, the folder of the benchmark. */
    public static LoadedRules load(Path home) {
        LoadedRules loaded = RuleSetLoader.load(RuleFiles.read(home.resolve("five")));
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException("unsound rules: " + loaded.problems());
        }
        return loaded;
    }
}
