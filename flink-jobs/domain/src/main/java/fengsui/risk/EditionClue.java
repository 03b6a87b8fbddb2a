package fengsui.risk;

/**
 * A clue and the scoring model it was made by.
 *
 * @param edition {@link #EVERY} where all models known then say the same; else the number of the model, and the clue
 *     counts only where that model holds at the clue's time
 */
public record EditionClue(Clue clue, long edition) {

    public static final long EVERY = Long.MIN_VALUE;
}
