/** The verb {@code cap}: warnings as files of CAP 1.2. */
@NullMarked
package fengsui.cli.cap;

import org.jspecify.annotations.NullMarked;
