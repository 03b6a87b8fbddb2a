/** Who may see the console, and who may answer. */
@NullMarked
package fengsui.console.access;

import org.jspecify.annotations.NullMarked;
