/** How well the rules do, counted from the records of the alert topic alone. JDK only. */
@NullMarked
package fengsui.figures;

import org.jspecify.annotations.NullMarked;
