/** Reading and writing each topic outside Flink. */
@NullMarked
package fengsui.topics;

import org.jspecify.annotations.NullMarked;
