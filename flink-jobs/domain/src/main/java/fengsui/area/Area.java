package fengsui.area;

import org.jspecify.annotations.Nullable;

/** One area: codes are unique within their level. */
public record Area(Level level, String code) implements Comparable<Area> {

    /** As a record's own, which is slower where, as here, it is asked several times for every event. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Area that && level == that.level && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + level.hashCode();
    }

    @Override
    public int compareTo(Area other) {
        int byLevel = level.compareTo(other.level);
        return byLevel != 0 ? byLevel : code.compareTo(other.code);
    }

    /** {@code grid:quay/12}, the form used in keys and logs. */
    @Override
    public String toString() {
        return level.label() + ":" + code;
    }
}
