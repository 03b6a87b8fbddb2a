/** The verbs {@code rules …}. Here are those that check files; each other kind has a package below. */
@NullMarked
package fengsui.cli.rules;

import org.jspecify.annotations.NullMarked;
