/** What a rule on trial would have done: pure functions over signals and incidents. */
@NullMarked
package fengsui.cli.trial;

import org.jspecify.annotations.NullMarked;
