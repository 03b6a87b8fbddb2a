/** The verb {@code rules trial}: what a rule on trial would have done, and how it is told. */
@NullMarked
package fengsui.cli.rules.trial;

import org.jspecify.annotations.NullMarked;
