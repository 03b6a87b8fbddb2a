package fengsui.rule;

import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlReader;
import fengsui.figures.Days;
import fengsui.figures.Floor;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the figures of rules need of a rules directory, read without compiling a rule.
 *
 * @param days as the calendar's zone makes them; in UTC where there is no calendar
 * @param floors of the rules whose authors name one, by id
 */
public record FigureSet(Days days, SortedMap<String, Floor> floors) {

    public static final FigureSet NONE = new FigureSet(new Days(ZoneOffset.UTC), Collections.emptySortedMap());

    public FigureSet {
        floors = Collections.unmodifiableSortedMap(new TreeMap<>(floors));
    }

    public static FigureSet of(RuleBundle bundle) {
        SortedMap<String, Floor> floors = new TreeMap<>();
        for (String path : BundlePaths.allRules(bundle)) {
            floor(path, String.valueOf(bundle.files().get(path)))
                    .ifPresent(floor -> floors.put(BundlePaths.ruleId(path), floor));
        }
        return new FigureSet(days(bundle), floors);
    }

    private static Days days(RuleBundle bundle) {
        return Optional.ofNullable(bundle.files().get(BundlePaths.CALENDAR))
                .flatMap(text -> CalendarFile.read(text, problems(BundlePaths.CALENDAR)))
                .map(calendar -> new Days(calendar.zone()))
                .orElse(NONE.days());
    }

    private static Optional<Floor> floor(String path, String text) {
        Problems problems = problems(path);
        Optional<Floor> floor = YamlReader.fields(text, problems).flatMap(FloorSection::read);
        return problems.none() ? floor : Optional.empty();
    }

    /** Whoever checks the rules reports what is wrong with them; here it is enough to leave it out. */
    private static Problems problems(String path) {
        return new Problems(path, "FIGURES", new ArrayList<>());
    }
}
