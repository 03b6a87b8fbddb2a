package fengsui.job.testkit;

import fengsui.codec.RuleBundle;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** A small rules directory of its own, so that analysts may change theirs. */
public final class TestRules {

    private static final List<String> FILES = List.of("gas/leak-confirmed.yaml", "taxonomy.yaml", "scoring.yaml");

    private static final List<String> OVER_SCORES = List.of("gas/risk-high.yaml", "gas/risk-wide.yaml");

    private TestRules() {}

    public static RuleBundle bundle() {
        TreeMap<String, String> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, text("/rules/" + file)));
        return new RuleBundle(files);
    }

    /** The same and two rules over scores, one of grids and one of districts. */
    public static RuleBundle overScores() {
        TreeMap<String, String> files = new TreeMap<>(bundle().files());
        OVER_SCORES.forEach(file -> files.put(file, text("/rules/" + file)));
        return new RuleBundle(files);
    }

    /** The same with a leak confirmed from a higher reading on, as the second version of that rule. */
    public static RuleBundle edited() {
        TreeMap<String, String> files = new TreeMap<>(bundle().files());
        files.computeIfPresent(
                "gas/leak-confirmed.yaml",
                (file, text) -> text.replace("version: 1\n", "version: 2\n").replace("value: 10,", "value: 25,"));
        return new RuleBundle(files);
    }

    public static RuleSet load() {
        return RuleSetLoader.load(bundle()).ruleSet();
    }

    static String text(String resource) {
        try (InputStream in = TestRules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
