/** The journal of events from which engines are rebuilt, and what waits for its time. Knows no engine. */
@NullMarked
package fengsui.rule.journal;

import org.jspecify.annotations.NullMarked;
