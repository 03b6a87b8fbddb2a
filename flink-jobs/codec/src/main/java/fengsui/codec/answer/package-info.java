/** The records of the topic {@code feedback}: what a dispatch centre answers. */
@NullMarked
package fengsui.codec.answer;

import org.jspecify.annotations.NullMarked;
