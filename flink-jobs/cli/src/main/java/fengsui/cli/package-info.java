/** The verbs of the launcher, the embedded broker and cluster, and the simulator. */
@NullMarked
package fengsui.cli;

import org.jspecify.annotations.NullMarked;
