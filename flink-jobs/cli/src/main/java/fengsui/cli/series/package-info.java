/** Series of readings in CSV files: read row by row, judged, written back with their scores. Knows neither Kafka nor Flink. */
@NullMarked
package fengsui.cli.series;

import org.jspecify.annotations.NullMarked;
