/** That the city of the benchmark is what it is said to be. */
@NullMarked
package fengsui.benchmark.five;

import org.jspecify.annotations.NullMarked;
