/** A back-test as a page for a browser: one file, with no script and nothing from elsewhere. Knows neither Kafka nor Flink. */
@NullMarked
package fengsui.cli.report;

import org.jspecify.annotations.NullMarked;
