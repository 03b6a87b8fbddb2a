/** How soon all is there again. */
@NullMarked
package fengsui.benchmark.recovery;

import org.jspecify.annotations.NullMarked;
