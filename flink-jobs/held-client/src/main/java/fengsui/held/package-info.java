/**
 * Lets whoever replaces a job have the next one made while the old one still runs: what is left to do in between is to hand
 * it over. Flink's client finds it by its service file.
 */
@NullMarked
package fengsui.held;

import org.jspecify.annotations.NullMarked;
