package fengsui.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an incident is told.
 *
 * @param told whether any record of it was issued
 * @param silenced whether a silence holds its records back
 * @param held inside which other one, {@code null} where it is told by itself
 * @param inside those told inside it, gravest first, the first {@value #KEPT} of them
 * @param insideCount how many there are
 */
public record Telling(
        boolean told, boolean silenced, @Nullable Held held, List<Inside> inside, int insideCount) {

    public static final int KEPT = 50;

    /** Not yet told. */
    public static final Telling NEW = new Telling(false, false, null, List.of(), 0);

    public Telling {
        inside = List.copyOf(inside);
    }
}
