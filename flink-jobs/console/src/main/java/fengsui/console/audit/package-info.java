/** The log of answers: each line names the hash of the one before, so that nothing can be changed unseen. */
@NullMarked
package fengsui.console.audit;

import org.jspecify.annotations.NullMarked;
