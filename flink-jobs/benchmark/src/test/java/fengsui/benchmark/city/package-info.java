/** That a city is dealt evenly. */
@NullMarked
package fengsui.benchmark.city;

import org.jspecify.annotations.NullMarked;
