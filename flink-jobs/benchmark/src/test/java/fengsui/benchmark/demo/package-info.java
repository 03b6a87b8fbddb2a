/** That the demo is timed and ended. */
@NullMarked
package fengsui.benchmark.demo;

import org.jspecify.annotations.NullMarked;
