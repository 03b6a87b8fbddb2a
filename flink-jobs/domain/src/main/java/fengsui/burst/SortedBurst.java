package fengsui.burst;

/** A burst, and of what. */
public record SortedBurst(Sort sort, Burst burst) {

    /** {@code 7 × road-obstruction in 20 min, about 0.4 expected}. */
    public String said() {
        double tenths = Math.round(burst.expected() * 10) / 10.0;
        return burst.observed() + " × " + sort.subject() + " in " + burst.minutes() + " min, about " + tenths
                + " expected";
    }
}
