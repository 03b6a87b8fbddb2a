/** What is sent: devices, cameras and callers, and the rules that look at them. */
@NullMarked
package fengsui.benchmark.load;

import org.jspecify.annotations.NullMarked;
