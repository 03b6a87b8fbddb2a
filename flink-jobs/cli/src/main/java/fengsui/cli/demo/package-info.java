/** The verb {@code demo}: plays the simulator's day and prints each warning. */
@NullMarked
package fengsui.cli.demo;

import org.jspecify.annotations.NullMarked;
