/** The verb {@code backtest}: history through the job, with these rules and with those of before. */
@NullMarked
package fengsui.cli.backtest;

import org.jspecify.annotations.NullMarked;
