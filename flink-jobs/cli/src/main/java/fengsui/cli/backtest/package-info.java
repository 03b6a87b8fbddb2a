/** History from files: reading it, putting it in order, and what came of it. Knows no Flink. */
@NullMarked
package fengsui.cli.backtest;

import org.jspecify.annotations.NullMarked;
