/** What a control room orders while the job runs: modes that hold in an area for a time, and silences. JDK only. */
@NullMarked
package fengsui.order;

import org.jspecify.annotations.NullMarked;
