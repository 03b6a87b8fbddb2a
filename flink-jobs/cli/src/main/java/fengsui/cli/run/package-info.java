/** The verbs {@code run} and {@code kafka}: the job, or a broker, until it is stopped. */
@NullMarked
package fengsui.cli.run;

import org.jspecify.annotations.NullMarked;
