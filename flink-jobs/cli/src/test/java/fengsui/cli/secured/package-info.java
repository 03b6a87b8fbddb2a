/** A Kafka with TLS, logins and rights, and everything of ours against it. */
@NullMarked
package fengsui.cli.secured;

import org.jspecify.annotations.NullMarked;
