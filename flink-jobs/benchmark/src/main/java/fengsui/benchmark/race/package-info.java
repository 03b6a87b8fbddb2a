/** Our engine and its peers over the same events and the same five rules, each in one thread and nothing around it. */
@NullMarked
package fengsui.benchmark.race;

import org.jspecify.annotations.NullMarked;
