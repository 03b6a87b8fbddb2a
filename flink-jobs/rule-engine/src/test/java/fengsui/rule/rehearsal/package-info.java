/** Tests of the rule engine. */
@NullMarked
package fengsui.rule.rehearsal;

import org.jspecify.annotations.NullMarked;
