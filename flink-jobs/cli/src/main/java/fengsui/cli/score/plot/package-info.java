/** A scored series as a page for a browser. */
@NullMarked
package fengsui.cli.score.plot;

import org.jspecify.annotations.NullMarked;
