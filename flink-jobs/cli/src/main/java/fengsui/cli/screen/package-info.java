/** What a person sees: colours, columns, one line for a warning, the ledger. Knows neither Kafka nor Flink. */
@NullMarked
package fengsui.cli.screen;

import org.jspecify.annotations.NullMarked;
