@NullMarked
package fengsui.topics;

import org.jspecify.annotations.NullMarked;
