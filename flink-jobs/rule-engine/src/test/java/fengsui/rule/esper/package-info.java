/** What tests need to get past the checks. */
@NullMarked
package fengsui.rule.esper;

import org.jspecify.annotations.NullMarked;
