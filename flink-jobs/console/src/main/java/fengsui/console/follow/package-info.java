/** Reading on, on threads of their own, until the console closes. */
@NullMarked
package fengsui.console.follow;

import org.jspecify.annotations.NullMarked;
