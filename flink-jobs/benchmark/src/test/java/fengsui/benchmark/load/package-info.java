/** That what is sent is what it is said to be. */
@NullMarked
package fengsui.benchmark.load;

import org.jspecify.annotations.NullMarked;
