/** That steps do what they are timed for. */
@NullMarked
package fengsui.benchmark.steps;

import org.jspecify.annotations.NullMarked;
