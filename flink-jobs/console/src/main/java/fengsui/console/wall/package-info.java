/** The live wall: what stands, what changes, and all that is known of one incident. */
@NullMarked
package fengsui.console.wall;

import org.jspecify.annotations.NullMarked;
