/** Rule files, their checks and the engine they run in, seen from outside: no Esper type appears here. */
@NullMarked
package fengsui.rule;

import org.jspecify.annotations.NullMarked;
