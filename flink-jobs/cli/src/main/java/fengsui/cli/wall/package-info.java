/** The verb {@code console}: the live wall in a browser. */
@NullMarked
package fengsui.cli.wall;

import org.jspecify.annotations.NullMarked;
