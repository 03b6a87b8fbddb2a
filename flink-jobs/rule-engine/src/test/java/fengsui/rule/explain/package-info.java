/** Tests of explanations. */
@NullMarked
package fengsui.rule.explain;

import org.jspecify.annotations.NullMarked;
