/** What the tests of the job share. */
@NullMarked
package fengsui.job.testkit;

import org.jspecify.annotations.NullMarked;
