/** Where the launcher enters. Verbs of each kind have a package of their own below. */
@NullMarked
package fengsui.cli;

import org.jspecify.annotations.NullMarked;
