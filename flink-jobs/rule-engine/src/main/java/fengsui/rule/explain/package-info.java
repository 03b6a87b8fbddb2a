/** Says in words what a rule does, why it spoke, and why it did not: by running the engine again on variants. */
@NullMarked
package fengsui.rule.explain;

import org.jspecify.annotations.NullMarked;
