package fengsui.rule;

import fengsui.codec.Ordered;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaFiles;
import fengsui.codec.device.DevicesFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Which file of a rules directory is what, told by its path. */
public final class BundlePaths {

    static final String TAXONOMY = "taxonomy.yaml";
    static final String SCORING = "scoring.yaml";
    static final String KEYWORDS = "keywords.yaml";
    static final String CALENDAR = "calendar.yaml";
    static final String ROUTING = "routing.yaml";
    public static final String ENDING = ".yaml";
    public static final String TEST_ENDING = ".test.yaml";

    /** The cases of scoring.yaml, which belong to no rule. */
    public static final String SCORING_TEST = "scoring.test.yaml";

    /** Of the table of overlays beside a rule. */
    public static final String OVERLAYS_ENDING = ".overlays.csv";

    private static final Set<String> NOT_RULES =
            Set.of(TAXONOMY, SCORING, KEYWORDS, DevicesFile.PATH, Quarantined.PATH, Ordered.PATH, ROUTING, CALENDAR);
    private static final Set<String> NOT_RULE_FOLDERS = Set.of("feeds", "areas", "schema", "scenarios", "retired");

    private BundlePaths() {}

    /** Every rule file, in order, but those of rules that are taken out. */
    public static List<String> rules(RuleBundle bundle) {
        Quarantined out = Quarantined.of(bundle);
        return rules(bundle, (path, text) -> !out.has(ruleId(path), text));
    }

    /** Every rule file, in order, whether or not its rule is taken out. */
    static List<String> allRules(RuleBundle bundle) {
        return rules(bundle, (path, text) -> true);
    }

    private static List<String> rules(RuleBundle bundle, BiPredicate<String, String> wanted) {
        return bundle.files().entrySet().stream()
                .filter(file -> isRule(file.getKey()) && wanted.test(file.getKey(), file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Files that a job alone may make. */
    static List<String> ofJob(RuleBundle bundle) {
        return Stream.of(Ordered.PATH, Quarantined.PATH)
                .filter(path -> bundle.files().containsKey(path))
                .toList();
    }

    /** Every scenario file of a rule, in order. */
    public static List<String> tests(RuleBundle bundle) {
        return bundle.files().keySet().stream()
                .filter(path -> path.endsWith(TEST_ENDING) && !path.equals(SCORING_TEST))
                .toList();
    }

    /** A rule's id is its path without the ending. */
    public static String ruleId(String path) {
        String ending = path.endsWith(TEST_ENDING) ? TEST_ENDING : ENDING;
        return path.substring(0, path.length() - ending.length());
    }

    /** Tests and whole-day scenarios: they never travel to the job. */
    public static boolean isForTests(String path) {
        return path.endsWith(TEST_ENDING) || path.startsWith("scenarios/");
    }

    static boolean isForJob(String path) {
        return !isForTests(path);
    }

    /** Whether a file is any of those that make up a rule set. */
    static boolean travels(String path) {
        return path.endsWith(ENDING)
                || path.endsWith(OVERLAYS_ENDING)
                || AreaFiles.matches(path)
                || path.matches("feeds/[^/]+\\.csv");
    }

    /** Whether the file at {@code path} is a rule. */
    public static boolean isRule(String path) {
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        return path.endsWith(ENDING)
                && !path.endsWith(TEST_ENDING)
                && !NOT_RULES.contains(path)
                && !NOT_RULE_FOLDERS.contains(folder);
    }
}
