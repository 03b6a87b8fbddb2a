/** Who is told of a warning, by when somebody is to answer, and what is told inside something else. JDK only. */
@NullMarked
package fengsui.routing;

import org.jspecify.annotations.NullMarked;
