/** The Numenta Anomaly Benchmark, version 1.1: which rows of labelled series a detector flags, and what that is worth. */
@NullMarked
package fengsui.cli.benchmark.nab;

import org.jspecify.annotations.NullMarked;
