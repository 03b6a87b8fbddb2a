package fengsui.console.board;

/**
 * Where a record stands on its topic.
 *
 * @param written when, by the record's own timestamp, epoch milliseconds
 */
public record Place(int partition, long offset, long written) {

    /** {@code 3:128}. */
    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
