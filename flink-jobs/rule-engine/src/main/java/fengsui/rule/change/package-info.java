/** What one rule set has that another has not, for people who decide whether to publish it. */
@NullMarked
package fengsui.rule.change;

import org.jspecify.annotations.NullMarked;
