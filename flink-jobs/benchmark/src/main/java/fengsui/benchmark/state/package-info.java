/** How much is kept. */
@NullMarked
package fengsui.benchmark.state;

import org.jspecify.annotations.NullMarked;
