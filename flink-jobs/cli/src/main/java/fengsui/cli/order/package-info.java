/** The verbs {@code mode} and {@code silence}: what a control room orders while the job runs. */
@NullMarked
package fengsui.cli.order;

import org.jspecify.annotations.NullMarked;
