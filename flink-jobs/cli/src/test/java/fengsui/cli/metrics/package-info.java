/** What Prometheus hears of a running job. */
@NullMarked
package fengsui.cli.metrics;

import org.jspecify.annotations.NullMarked;
