/** Flink operators: each moves data and state and delegates to one class that knows no Flink. */
@NullMarked
package fengsui.job.operator;

import org.jspecify.annotations.NullMarked;
