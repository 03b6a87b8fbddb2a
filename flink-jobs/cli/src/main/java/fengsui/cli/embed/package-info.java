/** A Kafka broker and a Flink cluster inside this JVM, for the demo, for back-tests and for tests. */
@NullMarked
package fengsui.cli.embed;

import org.jspecify.annotations.NullMarked;
