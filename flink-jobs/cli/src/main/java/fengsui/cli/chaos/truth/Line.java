package fengsui.cli.chaos.truth;

import fengsui.event.EventKind;

/**
 * One record of the load.
 *
 * @param due when it is written, milliseconds since the load began
 * @param partition of its topic, counted round the partitions that there are
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Line(long due, EventKind kind, int partition, String key, byte[] value) {}
