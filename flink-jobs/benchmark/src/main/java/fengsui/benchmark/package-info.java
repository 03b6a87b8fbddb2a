/** What the job costs, measured side by side in one run. */
@NullMarked
package fengsui.benchmark;

import org.jspecify.annotations.NullMarked;
