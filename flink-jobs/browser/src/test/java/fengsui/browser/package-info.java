/** The console's pages, in a real browser over a real broker. */
@NullMarked
package fengsui.browser;

import org.jspecify.annotations.NullMarked;
