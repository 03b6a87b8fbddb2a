/** What rules and scoring windows say about a place: signals, scores and the clues behind them. JDK only. */
@NullMarked
package fengsui.risk;

import org.jspecify.annotations.NullMarked;
