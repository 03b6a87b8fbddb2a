package fengsui.area;

import fengsui.text.Bilingual;
import java.util.Optional;
import java.util.Set;

/** The areas of a city and where they lie. Codes are unique across levels. Immutable and thread-safe. */
public interface AreaMap {

    /** Knows no area. */
    AreaMap NONE = new NoAreas();

    boolean isEmpty();

    /** The code of the one city; empty where the map is. */
    Optional<String> city();

    /**
     * The area with this code, of any level, and everything above it; lower levels take its code, as in
     * {@link AreaChain#upFrom}. A level that is left out between two areas takes the code above it.
     */
    Optional<AreaChain> chain(String code);

    Optional<Level> level(String code);

    /** The grid that {@code point} belongs to, always the same for the same point; empty where it is unplaced. */
    Optional<AreaChain> locate(Point point);

    /** What people call the area. */
    Optional<Bilingual> name(String code);

    /** Whether the two are different areas of one level that touch, be it at a corner; false where one is unknown. */
    boolean adjacent(String a, String b);

    /** All areas that are {@link #adjacent} to this one. */
    Set<String> neighbours(String code);

    /** The metres between the centres of two areas of any level; NaN where one is unknown or has no place. */
    double metres(String a, String b);
}
