/** That the benchmark still runs, and on what it says it does. */
@NullMarked
package fengsui.benchmark;

import org.jspecify.annotations.NullMarked;
