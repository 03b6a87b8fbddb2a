package fengsui.rule.run;

import java.io.Serializable;

/**
 * What one rule may take up in one area before it is taken out. Counted by area, because an area's events all come to
 * one subtask whatever the parallelism: a sum over areas would be reached earlier on fewer machines.
 *
 * @param signals it may give in one minute of event time
 * @param rows events it may watch within its memory; its windows and half-finished patterns hold no others, and the
 *     forms that the checker accepts hold each of them a fixed number of times at most
 */
public record RuleCaps(int signals, int rows) implements Serializable {

    /** What one minute is, in milliseconds of event time. */
    static final long MINUTE = 60_000;

    /**
     * Ten signals a second about one area help nobody. 200,000 rows are more than two a second for a whole day, the
     * longest memory there is, and take some 100 MB of an engine.
     */
    public static final RuleCaps STANDARD = new RuleCaps(600, 200_000);
}
