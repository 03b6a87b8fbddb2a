/** Listens to a job as any consumer would: its warnings, and what it says of itself. */
@NullMarked
package fengsui.cli.listen;

import org.jspecify.annotations.NullMarked;
