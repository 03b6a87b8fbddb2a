/** The verbs {@code keys …}: the keys by which callers become pseudonyms. */
@NullMarked
package fengsui.cli.keys;

import org.jspecify.annotations.NullMarked;
