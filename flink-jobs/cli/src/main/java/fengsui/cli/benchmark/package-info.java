/** The verbs under {@code benchmark}: measured against data that others have labelled. */
@NullMarked
package fengsui.cli.benchmark;

import org.jspecify.annotations.NullMarked;
