@NullMarked
package fengsui.rule.parameter;

import org.jspecify.annotations.NullMarked;
