/** Makes Flink's REST read-only for whoever does not bring the cluster's key. Flink finds it by its own service files. */
@NullMarked
package fengsui.guard;

import org.jspecify.annotations.NullMarked;
