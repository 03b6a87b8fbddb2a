/** What a rule on trial would have done, told from its hits and from the warnings of others. */
@NullMarked
package fengsui.rule.trial;

import org.jspecify.annotations.NullMarked;
