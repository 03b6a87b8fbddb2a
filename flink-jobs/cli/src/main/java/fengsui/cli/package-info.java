/**
 * Where the launcher enters: puts the verbs together, and says what goes wrong. Each verb is in a package of its kind.
 */
@NullMarked
package fengsui.cli;

import org.jspecify.annotations.NullMarked;
