/** The dispatch console: what stands on the topics, as pages in a browser. */
@NullMarked
package fengsui.console;

import org.jspecify.annotations.NullMarked;
