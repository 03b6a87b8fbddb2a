/** The warning job: its topology, sources and sinks. */
@NullMarked
package fengsui.job;

import org.jspecify.annotations.NullMarked;
