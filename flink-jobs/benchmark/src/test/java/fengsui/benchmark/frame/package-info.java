/** That figures are counted, judged and told as they should be. */
@NullMarked
package fengsui.benchmark.frame;

import org.jspecify.annotations.NullMarked;
