/** Jobs that are measured: ours and those of Flink CEP, worked off or live. */
@NullMarked
package fengsui.benchmark.job;

import org.jspecify.annotations.NullMarked;
