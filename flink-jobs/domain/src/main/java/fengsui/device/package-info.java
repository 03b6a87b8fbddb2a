/** What intake knows of one device: which of its events it has seen. */
@NullMarked
package fengsui.device;

import org.jspecify.annotations.NullMarked;
