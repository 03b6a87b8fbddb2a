/** How soon the demo shows something. */
@NullMarked
package fengsui.benchmark.demo;

import org.jspecify.annotations.NullMarked;
