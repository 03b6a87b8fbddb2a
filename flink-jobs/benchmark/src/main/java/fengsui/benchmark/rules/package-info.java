/** From few rules to very many. */
@NullMarked
package fengsui.benchmark.rules;

import org.jspecify.annotations.NullMarked;
