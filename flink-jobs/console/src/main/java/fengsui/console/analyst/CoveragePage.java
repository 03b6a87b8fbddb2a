package fengsui.console.analyst;

import fengsui.text.Bilingual;
import java.util.List;

/**
 * What rules can see, place by place. Only the job knows every device: what is told here is which rules have lost all that
 * delivered what they need, and where anything was found of late.
 *
 * @param grids of the area files; 0 where there are none
 * @param blind in how many areas, each of the scope of its rule, some rule is blind
 * @param blindGrids how many grids lie in those
 * @param heard in how many places some rule has hit in the last five weeks
 * @param blindRules by rule, in how many areas
 * @param cells grids in which a rule is blind or has hit
 * @param places those of which there is anything to tell, blind ones first; no more than are shown
 */
record CoveragePage(
        Head head,
        long grids,
        long blind,
        long blindGrids,
        long heard,
        List<BlindRule> blindRules,
        List<Place> places,
        List<Cell> cells) {

    /** More than these nobody could read. */
    static final int SHOWN = 2_000;

    /** A rule that is blind somewhere. */
    record BlindRule(String rule, long areas) {}

    /**
     * One place.
     *
     * @param blind the rules that are blind there, and since when
     * @param level of the area, as rules look at it
     */
    record Place(String level, String code, Bilingual name, List<Blind> blind, HitBook.Hits hits) {}

    /**
     * That a rule is blind.
     *
     * @param since epoch milliseconds of event time
     * @param missing what it does without, in the job's words
     */
    record Blind(String rule, long since, String missing) {}

    /**
     * One grid for a map.
     *
     * @param blind how many rules are blind in it, or in an area that it lies in
     * @param hits over the last five weeks
     */
    record Cell(String code, long blind, long hits) {}

    static CoveragePage of(Notebook.Open open) {
        return new Coverage(open).page();
    }
}
