package fengsui.codec.area;

import fengsui.area.AreaMap;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaTree.Placed;
import fengsui.codec.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code areas/*.geojson}. */
public final class AreaFiles {

    private static final Pattern FILE = Pattern.compile("areas/[^/]+\\.geojson");

    private AreaFiles() {}

    /** Whether the file at {@code path} of a rules directory says something about areas. */
    public static boolean matches(String path) {
        return FILE.matcher(path).matches();
    }

    /**
     * Every sound area that belongs to the city; what is wrong with the others goes to {@code problems}. Grids that
     * overlap are reported and kept. Empty without a file, and without a city.
     */
    public static AreaMap load(RuleBundle bundle, List<Problem> problems) {
        SortedMap<String, Placed> placed = placed(bundle, problems);
        return placed.isEmpty() ? AreaMap.NONE : new CityMap(in(bundle).digest(), placed);
    }

    /** Every sound area that belongs to the city, by code. */
    static SortedMap<String, Placed> placed(RuleBundle bundle, List<Problem> problems) {
        List<AreaDraft> drafts = new ArrayList<>();
        files(bundle)
                .forEach((path, text) -> drafts.addAll(FeatureReader.read(text, new Problems(path, "AREA", problems))));
        return new AreaTree(drafts).placed();
    }

    /** Those files of {@code bundle} that say something about areas: of two bundles with the same ones, the areas are. */
    public static RuleBundle in(RuleBundle bundle) {
        return new RuleBundle(files(bundle));
    }

    private static SortedMap<String, String> files(RuleBundle bundle) {
        SortedMap<String, String> files = new TreeMap<>(bundle.files());
        files.keySet().removeIf(path -> !matches(path));
        return files;
    }
}
