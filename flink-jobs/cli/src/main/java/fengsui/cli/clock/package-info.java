/** Real time, for pacing and for people alone: nothing else in the command line asks for it. */
@NullMarked
package fengsui.cli.clock;

import org.jspecify.annotations.NullMarked;
