/** What time of the year, the week or the day it is for the city: modes, as functions of event time. JDK only. */
@NullMarked
package fengsui.calendar;

import org.jspecify.annotations.NullMarked;
