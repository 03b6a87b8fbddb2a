/** An example consumer of the alert topic. Knows nothing else of this project. */
@NullMarked
package fengsui.consumer;

import org.jspecify.annotations.NullMarked;
