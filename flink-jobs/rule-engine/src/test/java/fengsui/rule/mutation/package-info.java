/** Tests of small changes of rules, and of who notices. */
@NullMarked
package fengsui.rule.mutation;

import org.jspecify.annotations.NullMarked;
