/** Tests of the rule engine. */
@NullMarked
package fengsui.rule.run;

import org.jspecify.annotations.NullMarked;
