/** The verbs {@code watch} and {@code answer}: what is open, and what dispatch says to it. */
@NullMarked
package fengsui.cli.watch;

import org.jspecify.annotations.NullMarked;
