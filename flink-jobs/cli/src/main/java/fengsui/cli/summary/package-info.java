/** What happened on one day, for those who were not there. */
@NullMarked
package fengsui.cli.summary;

import org.jspecify.annotations.NullMarked;
