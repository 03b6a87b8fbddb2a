/** The whole job beside what this machine can do at most, and beside Flink CEP in its place: how fast, and how soon. */
@NullMarked
package fengsui.benchmark.whole;

import org.jspecify.annotations.NullMarked;
