/** A whole city, and what scoring it takes. */
@NullMarked
package fengsui.benchmark.city;

import org.jspecify.annotations.NullMarked;
