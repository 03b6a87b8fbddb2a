/** That the whole job stands beside a fair ceiling. */
@NullMarked
package fengsui.benchmark.whole;

import org.jspecify.annotations.NullMarked;
