/** Running rules over events: order, engines, corrections of what came late, the change from one rule set to the next. */
@NullMarked
package fengsui.rule.run;

import org.jspecify.annotations.NullMarked;
