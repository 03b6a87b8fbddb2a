/** The verb {@code chaos}: a cluster under a load of known truth, faults by a seed, and whether all that must hold held. */
@NullMarked
package fengsui.cli.chaos;

import org.jspecify.annotations.NullMarked;
