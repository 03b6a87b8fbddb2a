/** Single steps in one thread. */
@NullMarked
package fengsui.benchmark.steps;

import org.jspecify.annotations.NullMarked;
