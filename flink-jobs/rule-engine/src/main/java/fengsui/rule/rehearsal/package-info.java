/** The whole logic on lists, without a stream engine: what every job must come to, and what scenarios run on. */
@NullMarked
package fengsui.rule.rehearsal;

import org.jspecify.annotations.NullMarked;
