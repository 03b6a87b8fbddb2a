/** The verbs {@code feeds …}: the files that say how records of others become events. */
@NullMarked
package fengsui.cli.feeds;

import org.jspecify.annotations.NullMarked;
