/** The bytes of everything that crosses between operators or rests in their state: no reflection, versioned. */
@NullMarked
package fengsui.job.wire;

import org.jspecify.annotations.NullMarked;
