/** How much time and memory something takes, and where the time goes. */
@NullMarked
package fengsui.benchmark.meter;

import org.jspecify.annotations.NullMarked;
