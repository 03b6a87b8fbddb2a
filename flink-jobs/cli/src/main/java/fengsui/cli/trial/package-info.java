/** What a rule on trial would have done, and how it is told. */
@NullMarked
package fengsui.cli.trial;

import org.jspecify.annotations.NullMarked;
