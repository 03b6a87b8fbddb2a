package fengsui.console.city;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the set that is in force.
 *
 * @param digest of its text
 * @param bounds what it holds readings against, with the values of one place and time
 */
public record KnownRule(int version, String digest, Words words, List<Bound> bounds) {

    /** Its title, when it fires, then its table, a line each. */
    public record Words(String en, String zh) {}

    /**
     * What a number is held against.
     *
     * @param kind of the events that are held against it
     * @param subjects what they are about; none where it is the same whatever they are about
     * @param sign {@code >=}, {@code >}, {@code <=} or {@code <}
     * @param unit {@code null} where it is not known: that of the reading
     * @param parameter whose value it is, {@code null} where it stands in the rule itself
     */
    public record Bound(
            String kind,
            List<String> subjects,
            String sign,
            double bound,
            @Nullable String unit,
            @Nullable String parameter) {

        public Bound {
            subjects = List.copyOf(subjects);
        }
    }

    public KnownRule {
        bounds = List.copyOf(bounds);
    }
}
