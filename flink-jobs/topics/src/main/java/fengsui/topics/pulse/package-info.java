/** What the heartbeats of a job tell whoever watches it. */
@NullMarked
package fengsui.topics.pulse;

import org.jspecify.annotations.NullMarked;
