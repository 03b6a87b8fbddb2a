package fengsui.codec.area;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.codec.yaml.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds the areas of all files against each other: what belongs to what, up to the one city. */
final class AreaTree {

    /** An area whose parents are known up to the city. */
    record Placed(AreaDraft draft, AreaChain chain) {}

    private final SortedMap<String, AreaDraft> byCode = new TreeMap<>();

    AreaTree(List<AreaDraft> drafts) {
        for (AreaDraft draft : drafts) {
            AreaDraft first = byCode.putIfAbsent(draft.code(), draft);
            if (first != null) {
                draft.report(
                        "DUPLICATE",
                        "code '" + draft.code() + "' stands at " + first.place()
                                + " already; codes are unique, whatever their level");
            }
        }
        checkCity();
        byCode.values().forEach(this::checkParent);
    }

    /** By code: every area that reaches the city. The others have been reported. */
    SortedMap<String, Placed> placed() {
        SortedMap<String, Placed> placed = new TreeMap<>();
        Optional<AreaDraft> city = cities().stream().findFirst();
        byCode.forEach((code, draft) ->
                city.flatMap(top -> chain(draft, top)).ifPresent(chain -> placed.put(code, new Placed(draft, chain))));
        return placed;
    }

    private List<AreaDraft> cities() {
        return byCode.values().stream()
                .filter(draft -> draft.level() == Level.CITY)
                .toList();
    }

    private void checkCity() {
        List<AreaDraft> cities = cities();
        if (cities.isEmpty() && !byCode.isEmpty()) {
            byCode.values()
                    .iterator()
                    .next()
                    .report("CITY", "no area is of level city; add the one city that all others belong to");
        }
        for (AreaDraft other : cities.subList(Math.min(1, cities.size()), cities.size())) {
            other.report(
                    "CITY",
                    "a second city, the first is '" + cities.get(0).code() + "' at "
                            + cities.get(0).place() + "; a rules directory is of one city");
        }
    }

    private void checkParent(AreaDraft draft) {
        String parent = draft.parent();
        if (draft.level() == Level.CITY) {
            if (parent != null) {
                draft.report("PARENT", "a city has no parent; leave it out");
            }
        } else if (parent == null) {
            draft.report("PARENT", "parent is missing; name the code of the area above");
        } else if (!byCode.containsKey(parent)) {
            draft.report("PARENT", "parent '" + parent + "' is not among the areas" + near(parent));
        } else if (!above(draft, byCode.get(parent))) {
            draft.report(
                    "ORDER",
                    "parent '" + parent + "' is a " + byCode.get(parent).level().label() + ", which is not above a "
                            + draft.level().label() + "; expected " + expected(draft.level()));
        }
    }

    private String near(String parent) {
        return DidYouMean.guess(parent, byCode.keySet());
    }

    private static boolean above(AreaDraft draft, AreaDraft parent) {
        return parent.level().compareTo(draft.level()) > 0;
    }

    private static String expected(Level level) {
        List<String> labels = new ArrayList<>();
        for (Level each : Level.values()) {
            if (each.compareTo(level) > 0) {
                labels.add(each.label());
            }
        }
        return String.join(" or ", labels);
    }

    /** Levels rise with each step, so that it ends. */
    private Optional<AreaChain> chain(AreaDraft draft, AreaDraft city) {
        String code = draft.code();
        if (code.equals(city.code())) {
            return Optional.of(new AreaChain(code, code, code, code, code));
        }
        AreaDraft parent = draft.parent() == null ? null : byCode.get(draft.parent());
        if (parent == null || !above(draft, parent)) {
            return Optional.empty();
        }
        return chain(parent, city).map(above -> below(draft, above));
    }

    /** A level that is left out in between has the code above already. */
    private static AreaChain below(AreaDraft draft, AreaChain above) {
        return new AreaChain(
                code(draft, above, Level.GRID),
                code(draft, above, Level.COMMUNITY),
                code(draft, above, Level.STREET),
                code(draft, above, Level.DISTRICT),
                above.city());
    }

    private static String code(AreaDraft draft, AreaChain above, Level level) {
        return level.compareTo(draft.level()) <= 0 ? draft.code() : above.code(level);
    }
}
