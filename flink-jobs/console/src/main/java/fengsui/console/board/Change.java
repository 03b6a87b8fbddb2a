package fengsui.console.board;

/**
 * That an incident stands otherwise than before.
 *
 * @param offset of the record that said so
 * @param json the incident as it stands from then on
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Change(Channel channel, long offset, byte[] json) {}
