/** Files that only their owner may read, and what tells that bytes have not changed. JDK only. */
@NullMarked
package fengsui.console.file;

import org.jspecify.annotations.NullMarked;
