/** What every comparison has in common: rounds, figures, marks to reach, and how all of it is told. */
@NullMarked
package fengsui.benchmark.frame;

import org.jspecify.annotations.NullMarked;
