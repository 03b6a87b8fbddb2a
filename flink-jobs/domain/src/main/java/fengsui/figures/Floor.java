package fengsui.figures;

/**
 * What the author of a rule expects of it.
 *
 * @param precision the least share of right answers, 0 to 1
 * @param answers how many there must be before it is judged
 */
public record Floor(double precision, int answers) {

    /** How many answers it takes where the author does not say. */
    public static final int ANSWERS = 10;

    /** Whether enough have answered, and too few of them that it was right. */
    public boolean missedBy(Figures figures) {
        return figures.answered() >= answers && figures.right() < precision * figures.answered();
    }
}
