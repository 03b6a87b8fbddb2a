/** The one event every feed becomes: a sensor reading, a video alert or a hotline call. JDK only. */
@NullMarked
package fengsui.event;

import org.jspecify.annotations.NullMarked;
