/** What is usual for one device: learned from its own readings, one by one, and by which each new one is judged. */
@NullMarked
package fengsui.baseline;

import org.jspecify.annotations.NullMarked;
