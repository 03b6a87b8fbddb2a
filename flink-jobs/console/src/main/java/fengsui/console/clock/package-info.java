/** Real time, for people and for waiting alone. */
@NullMarked
package fengsui.console.clock;

import org.jspecify.annotations.NullMarked;
