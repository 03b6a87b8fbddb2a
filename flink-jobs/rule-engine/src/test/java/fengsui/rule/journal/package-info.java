/** Tests of the journal. */
@NullMarked
package fengsui.rule.journal;

import org.jspecify.annotations.NullMarked;
