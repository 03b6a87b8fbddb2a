package fengsui.cli.demo;

import fengsui.codec.WarningView;
import fengsui.codec.answer.Reply;
import fengsui.order.Order;
import fengsui.text.Bilingual;

/** One thing that the dispatch centre of the demo does. */
sealed interface Deed {

    /** When, by the city's clock, epoch milliseconds. */
    long at();

    /** Answers an incident. */
    record Answering(long at, Which which, Reply reply) implements Deed {}

    /**
     * Orders a mode or a silence.
     *
     * @param words what is ordered, for the screen: it makes no record of its own on the alert topic
     */
    record Ordering(long at, Order order, Bilingual words) implements Deed {}

    /**
     * Which incident is meant: the oldest open one that fits.
     *
     * @param within how the code of its area begins
     * @param since when it began at the earliest, epoch milliseconds
     */
    record Which(String hazard, String within, long since) {

        boolean fits(WarningView view) {
            return view.hazard().equals(hazard)
                    && view.where().area().code().startsWith(within)
                    && view.times().onset() >= since;
        }
    }
}
