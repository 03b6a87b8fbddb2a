/** The verbs {@code access …}: who may do what at Kafka. */
@NullMarked
package fengsui.cli.access;

import org.jspecify.annotations.NullMarked;
