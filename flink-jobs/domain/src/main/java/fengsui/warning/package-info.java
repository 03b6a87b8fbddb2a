/** Incidents, their grades and their life, and the warnings that tell of it. JDK only. */
@NullMarked
package fengsui.warning;

import org.jspecify.annotations.NullMarked;
