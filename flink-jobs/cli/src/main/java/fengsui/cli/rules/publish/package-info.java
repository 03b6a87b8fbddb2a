/** The verbs about published rules: {@code rules publish}, {@code history}, {@code rollback} and {@code fetch}. */
@NullMarked
package fengsui.cli.rules.publish;

import org.jspecify.annotations.NullMarked;
