/** That a race is only run between engines that find the same. */
@NullMarked
package fengsui.benchmark.race;

import org.jspecify.annotations.NullMarked;
