/** What is measured, and how Prometheus gets it from a Flink process. Knows nothing of what the job does. */
@NullMarked
package fengsui.metrics;

import org.jspecify.annotations.NullMarked;
