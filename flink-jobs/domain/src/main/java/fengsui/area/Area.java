package fengsui.area;

/** One area: codes are unique within their level. */
public record Area(Level level, String code) implements Comparable<Area> {

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
