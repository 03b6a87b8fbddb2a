/** That jobs are compared as they are. */
@NullMarked
package fengsui.benchmark.job;

import org.jspecify.annotations.NullMarked;
