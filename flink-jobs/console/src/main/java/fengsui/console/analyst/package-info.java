/**
 * What analysts look at: how rules do, what feeds and devices are well, where every record went, and what one shift leaves
 * to the next. Counted from the topics alone, apart for what is meant and for exercises.
 */
@NullMarked
package fengsui.console.analyst;

import org.jspecify.annotations.NullMarked;
