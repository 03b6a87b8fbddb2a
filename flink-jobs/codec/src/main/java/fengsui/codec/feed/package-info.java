/** From a feed's records to events: the canonical form, and the mappings of {@code rules/feeds}. */
@NullMarked
package fengsui.codec.feed;

import org.jspecify.annotations.NullMarked;
