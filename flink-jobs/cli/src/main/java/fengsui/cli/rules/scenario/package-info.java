/** The verb {@code rules test}: runs the scenarios beside rules, also before they are published. */
@NullMarked
package fengsui.cli.rules.scenario;

import org.jspecify.annotations.NullMarked;
