/** The list of open incidents in a terminal. */
@NullMarked
package fengsui.benchmark.watch;

import org.jspecify.annotations.NullMarked;
