/** Incidents as their warnings tell of them: tables, files and differences. Knows neither Kafka nor Flink. */
@NullMarked
package fengsui.cli.incident;

import org.jspecify.annotations.NullMarked;
