/** That what is told of the whole job is read as it was measured. */
@NullMarked
package fengsui.benchmark.whole;

import org.jspecify.annotations.NullMarked;
