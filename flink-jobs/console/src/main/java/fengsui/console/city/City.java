package fengsui.console.city;

import fengsui.codec.RuleBundle;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.TopicRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What is known of the city by now. Thread-safe. */
public final class City {

    private final Risks risks = new Risks();
    private volatile Known known = Known.NOTHING;

    /** A kind of hazard, in both languages. */
    public record HazardName(String code, String en, String zh) {}

    /** What one rule set says. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Known(@Nullable RuleText rules, List<HazardName> hazards, byte[] grids) {

        static final Known NOTHING = new Known(null, List.of(), GridJson.NONE);

        static Known of(RuleBundle bundle) {
            return new Known(new RuleText(bundle), named(bundle), GridJson.of(bundle));
        }
    }

    private static List<HazardName> named(RuleBundle bundle) {
        return RuleSetLoader.taxonomy(bundle).stream()
                .flatMap(taxonomy -> taxonomy.hazards().values().stream())
                .map(hazard -> new HazardName(
                        hazard.code(), hazard.name().en(), hazard.name().zh()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /** Takes the rule set that is in force from now on. */
    public void take(RuleBundle bundle) {
        RuleText before = known.rules();
        if (before == null || !before.bundle().equals(bundle)) {
            known = Known.of(bundle);
        }
    }

    void take(TopicRecord score) {
        risks.take(score);
    }

    void forgetRisks() {
        risks.clear();
    }

    public List<HazardName> hazards() {
        return known.hazards();
    }

    /** The grids as GeoJSON. */
    public byte[] grids() {
        return known.grids();
    }

    /** The highest risk of each grid that has any, 1 to 100, by its code. */
    public SortedMap<String, Integer> risks() {
        return risks.highest();
    }

    /**
     * Those of the rules that are known, by id, with the values that hold there; empty while they are still being read.
     */
    public Optional<Map<String, KnownRule>> rules(Collection<String> ids, Circumstances where) {
        RuleText rules = known.rules();
        return rules == null ? Optional.of(Map.of()) : rules.of(ids, where);
    }
}
