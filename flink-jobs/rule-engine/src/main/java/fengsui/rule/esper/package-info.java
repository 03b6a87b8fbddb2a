/** The rule engine on Esper, the only package that knows it. */
@NullMarked
package fengsui.rule.esper;

import org.jspecify.annotations.NullMarked;
