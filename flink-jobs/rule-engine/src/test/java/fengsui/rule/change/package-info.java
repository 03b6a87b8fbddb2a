@NullMarked
package fengsui.rule.change;

import org.jspecify.annotations.NullMarked;
