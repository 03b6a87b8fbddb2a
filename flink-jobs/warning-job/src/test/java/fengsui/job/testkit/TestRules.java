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

    private TestRules() {}

    public static RuleBundle bundle() {
        TreeMap<String, String> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, text("/rules/" + file)));
        return new RuleBundle(files);
    }

    public static RuleSet load() {
        return RuleSetLoader.load(bundle()).ruleSet();
    }

    private static String text(String resource) {
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
