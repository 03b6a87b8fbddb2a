/** Tests of what knows Esper: the checks of untrusted rules above all. */
@NullMarked
package fengsui.rule.esper;

import org.jspecify.annotations.NullMarked;
