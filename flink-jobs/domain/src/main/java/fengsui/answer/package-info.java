/** What a dispatch centre answers to a warning. JDK only. */
@NullMarked
package fengsui.answer;

import org.jspecify.annotations.NullMarked;
