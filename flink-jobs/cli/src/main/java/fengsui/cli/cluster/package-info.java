/**
 * A cluster on one machine: Kafka brokers, ZooKeeper, a Flink JobManager and TaskManagers, each a process of its own on
 * 127.0.0.1, and a keeper that starts again what dies. All that is known of it is in one folder.
 */
@NullMarked
package fengsui.cli.cluster;

import org.jspecify.annotations.NullMarked;
