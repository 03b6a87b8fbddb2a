/** The person at the keyboard and the shell: what they are told and how, and how they say stop. */
@NullMarked
package fengsui.cli.console;

import org.jspecify.annotations.NullMarked;
