/** That what is seen is counted where it belongs. */
@NullMarked
package fengsui.benchmark.meter;

import org.jspecify.annotations.NullMarked;
