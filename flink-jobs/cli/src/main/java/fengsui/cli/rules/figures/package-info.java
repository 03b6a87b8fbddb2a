/** The verb that reports how rules do. */
@NullMarked
package fengsui.cli.rules.figures;

import org.jspecify.annotations.NullMarked;
