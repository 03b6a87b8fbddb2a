/** Seeded random events for the tests of every module: add codec's test-jar. */
@NullMarked
package fengsui.testkit;

import org.jspecify.annotations.NullMarked;
