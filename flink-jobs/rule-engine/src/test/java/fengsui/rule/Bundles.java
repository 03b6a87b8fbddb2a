package fengsui.rule;

import fengsui.codec.RuleBundle;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rule bundles for tests: the fixture directory, or single rules beside its taxonomy and scoring. */
public final class Bundles {

    private Bundles() {}

    public static Path directory() {
        try {
            return Path.of(
                    Objects.requireNonNull(Bundles.class.getResource("/rules")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RuleBundle fixture() {
        return RuleFiles.read(directory());
    }

    /** The fixture's taxonomy and scoring, and pairs of path and text. */
    public static RuleBundle of(String... pathsAndTexts) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String path : new String[] {"taxonomy.yaml", "scoring.yaml"}) {
            files.put(path, String.valueOf(fixture().files().get(path)));
        }
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new RuleBundle(files);
    }

    /** A sound set of the rules {@code r/0}, {@code r/1} …, one for each EPL. */
    public static RuleSet rules(String... epls) {
        String[] files = new String[epls.length * 2];
        for (int i = 0; i < epls.length; i++) {
            files[2 * i] = "r/" + i + ".yaml";
            files[2 * i + 1] = rule(epls[i]);
        }
        return load(files);
    }

    /** As {@link #of}, loaded, where all is sound. */
    public static RuleSet load(String... pathsAndTexts) {
        LoadedRules loaded = RuleSetLoader.load(of(pathsAndTexts));
        if (!loaded.problems().isEmpty()) {
            throw new AssertionError(loaded.problems().toString());
        }
        return loaded.ruleSet();
    }

    /** A rule of grids that remembers a minute of gas readings and calls; its EPL starts in line 11, column 3. */
    public static String rule(String epl) {
        return """
                title: {zh: 题, en: Title}
                status: active
                version: 1
                owner: office
                hazard: gas-leak
                scope: grid
                memory: 60 s
                watches: [{kind: sensor, subject: gas}, {kind: hotline, subject: gas-smell}]
                assessment: [{urgency: Immediate, severity: Severe}]
                epl: |
                %s
                headline: {zh: "{area}", en: "{area}"}
                response: {zh: 去, en: Go}
                false_alarms: {zh: 无, en: None}
                recipients: [crew]
                """.formatted(epl.strip().indent(2).stripTrailing());
    }
}
