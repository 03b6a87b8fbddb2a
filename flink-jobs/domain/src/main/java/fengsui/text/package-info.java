/** Texts for people. JDK only. */
@NullMarked
package fengsui.text;

import org.jspecify.annotations.NullMarked;
