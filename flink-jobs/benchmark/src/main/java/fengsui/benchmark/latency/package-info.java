/** How soon a warning can be read. */
@NullMarked
package fengsui.benchmark.latency;

import org.jspecify.annotations.NullMarked;
