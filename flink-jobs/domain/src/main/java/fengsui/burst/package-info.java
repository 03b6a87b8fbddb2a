/**
 * How many calls or alerts of a sort are usual for an area at an hour of the week, and how unusual it is when there are
 * more. JDK only.
 */
@NullMarked
package fengsui.burst;

import org.jspecify.annotations.NullMarked;
