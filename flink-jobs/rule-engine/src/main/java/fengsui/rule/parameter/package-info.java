/** The parameters of a rule, and which of their values is in force where and when. Knows no file and no engine. */
@NullMarked
package fengsui.rule.parameter;

import org.jspecify.annotations.NullMarked;
