/** The verbs {@code rules explain} and {@code rules why-not}: why there is a warning, and why there is none. */
@NullMarked
package fengsui.cli.rules.explain;

import org.jspecify.annotations.NullMarked;
