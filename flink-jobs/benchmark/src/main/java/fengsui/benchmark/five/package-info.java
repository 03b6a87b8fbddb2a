/** The five rules of the benchmark, and a city that gives them something to do. */
@NullMarked
package fengsui.benchmark.five;

import org.jspecify.annotations.NullMarked;
