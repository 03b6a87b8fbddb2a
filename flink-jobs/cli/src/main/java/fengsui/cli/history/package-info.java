/** Events of the past, from files or topics: read, put in order and written again. Knows no Flink. */
@NullMarked
package fengsui.cli.history;

import org.jspecify.annotations.NullMarked;
