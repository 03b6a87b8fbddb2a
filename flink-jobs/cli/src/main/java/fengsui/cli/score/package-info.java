/** The verbs under {@code score}: what the job's baselines make of a series in a file. */
@NullMarked
package fengsui.cli.score;

import org.jspecify.annotations.NullMarked;
