/**
 * Events of the past, from files or topics: reading them, putting them in order, writing them again. Knows no Flink.
 */
@NullMarked
package fengsui.cli.history;

import org.jspecify.annotations.NullMarked;
