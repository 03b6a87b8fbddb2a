/**
 * A small made-up city and its day: ordinary life, and incidents whose truth is known. Everything follows from a seed:
 * the same seed gives the same events, byte for byte, on every machine.
 */
@NullMarked
package fengsui.cli.sim;

import org.jspecify.annotations.NullMarked;
