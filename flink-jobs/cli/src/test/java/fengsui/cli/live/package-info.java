/** The job as it runs live: against a real broker, with rules and settings of every kind. */
@NullMarked
package fengsui.cli.live;

import org.jspecify.annotations.NullMarked;
