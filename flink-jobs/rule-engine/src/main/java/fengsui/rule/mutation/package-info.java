/** Moves each threshold and each window of a rule a step and tells which of these changes no case of the rule would notice. */
@NullMarked
package fengsui.rule.mutation;

import org.jspecify.annotations.NullMarked;
