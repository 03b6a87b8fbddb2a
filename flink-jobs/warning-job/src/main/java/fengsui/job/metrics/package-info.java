/** How operators tell Flink what they measure. */
@NullMarked
package fengsui.job.metrics;

import org.jspecify.annotations.NullMarked;
