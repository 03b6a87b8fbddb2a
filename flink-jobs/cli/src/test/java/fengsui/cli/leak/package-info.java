/** Searching all that a job leaves behind for the persons in what it was given. */
@NullMarked
package fengsui.cli.leak;

import org.jspecify.annotations.NullMarked;
