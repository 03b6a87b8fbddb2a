/** That delays are split without a rest. */
@NullMarked
package fengsui.benchmark.latency;

import org.jspecify.annotations.NullMarked;
