/** Tests of the rule engine. */
@NullMarked
package fengsui.rule;

import org.jspecify.annotations.NullMarked;
