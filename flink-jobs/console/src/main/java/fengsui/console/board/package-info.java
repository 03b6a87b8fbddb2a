/** What stands on the alert topic and what has been answered, kept at hand and handed on as it changes. */
@NullMarked
package fengsui.console.board;

import org.jspecify.annotations.NullMarked;
