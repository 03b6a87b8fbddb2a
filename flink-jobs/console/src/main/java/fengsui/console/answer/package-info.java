/** Answering from the console: what was answered so far, who comes too late, and how an answer gets onto its topic. */
@NullMarked
package fengsui.console.answer;

import org.jspecify.annotations.NullMarked;
