/** The verbs {@code audit …}: whether the console's log of answers is as it was written. */
@NullMarked
package fengsui.cli.audit;

import org.jspecify.annotations.NullMarked;
