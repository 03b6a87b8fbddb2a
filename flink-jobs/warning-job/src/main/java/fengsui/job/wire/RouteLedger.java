package fengsui.job.wire;

/**
 * What became of events on their way to rules, as far as one subtask has seen them.
 *
 * @param watched events of which at least one copy was made
 * @param unwatched events of which none was: no rule of any standing rule set looks at such
 * @param copies made in all
 */
public record RouteLedger(long watched, long unwatched, long copies) {

    public static final RouteLedger EMPTY = new RouteLedger(0, 0, 0);

    public RouteLedger plus(RouteLedger other) {
        return new RouteLedger(watched + other.watched, unwatched + other.unwatched, copies + other.copies);
    }
}
