/** What dispatch answers, and how it gets to the topic {@code feedback}. */
@NullMarked
package fengsui.cli.answer;

import org.jspecify.annotations.NullMarked;
