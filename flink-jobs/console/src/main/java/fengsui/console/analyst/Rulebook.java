package fengsui.console.analyst;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaShapes;
import fengsui.codec.feed.Feeds;
import fengsui.figures.Floor;
import fengsui.rule.DeskSet;
import fengsui.rule.FigureSet;
import fengsui.rule.KnownAreas;
import fengsui.rule.RuleEntry;
import fengsui.text.Bilingual;
import fengsui.warning.DeskRules;
import fengsui.warning.Hazard;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a rule set says of rules, hazards, feeds and areas. Immutable.
 *
 * @param desk taxonomy and areas
 * @param feeds whose events have no place here: only their names are asked for
 * @param grids in the order of their codes; none where there are no area files
 */
record Rulebook(
        List<RuleEntry> entries, SortedMap<String, Floor> floors, DeskRules desk, Feeds feeds, List<Area> grids) {

    static Rulebook of(RuleBundle bundle, KnownAreas areas) {
        return new Rulebook(
                RuleEntry.of(bundle),
                FigureSet.of(bundle).floors(),
                DeskSet.of(bundle, areas).rules(),
                Feeds.withoutAreas(bundle, new ArrayList<>()),
                AreaShapes.of(bundle).outlines().stream()
                        .filter(outline -> outline.level() == Level.GRID)
                        .map(outline -> new Area(outline.level(), outline.code()))
                        .toList());
    }

    /** What people call the hazard; its code where it is not known. */
    Bilingual hazard(String code) {
        return desk.taxonomy().hazard(code).map(Hazard::name).orElse(new Bilingual(code, code));
    }

    /** How long a place must be quiet for an incident of the hazard to end; 0 where it is not known. */
    long quietMillis(String hazard) {
        return desk.taxonomy().hazard(hazard).map(Hazard::quietMillis).orElse(0L);
    }

    /** What people call the area; its code where it has no name. */
    Bilingual area(String code) {
        return desk.areas().name(code).orElse(new Bilingual(code, code));
    }

    /** The same with the district that it lies in. */
    Bilingual place(Area area) {
        Bilingual own = area(area.code());
        return desk.areas()
                .chain(area.code())
                .map(chain -> chain.code(Level.DISTRICT))
                .filter(district -> area.level().compareTo(Level.DISTRICT) < 0 && !district.equals(area.code()))
                .map(this::area)
                .map(district -> new Bilingual(district.zh() + " " + own.zh(), own.en() + ", " + district.en()))
                .orElse(own);
    }
}
