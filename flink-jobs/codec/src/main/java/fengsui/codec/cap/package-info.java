/** Warnings as CAP 1.2, the Common Alerting Protocol of OASIS. */
@NullMarked
package fengsui.codec.cap;

import org.jspecify.annotations.NullMarked;
