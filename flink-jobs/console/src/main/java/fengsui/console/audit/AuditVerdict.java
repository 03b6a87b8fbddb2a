package fengsui.console.audit;

/** What is to be said of a log. */
public sealed interface AuditVerdict {

    /** Every line is as it was written, none is missing and none is too many. */
    record Whole(AuditHead head) implements AuditVerdict {}

    /**
     * Every whole line holds, but the machine stopped while one was written: half a line stands behind the others, or the
     * file of the head does not know the last one yet. Somebody may have added that one, too.
     *
     * @param from the first byte behind the whole lines, from 0
     */
    record Stopped(AuditHead head, long from) implements AuditVerdict {}

    /**
     * Somebody or something has changed it.
     *
     * @param line the first at which it shows, from 1; 0 where it is the file of the head
     * @param from that line's first byte, from 0
     * @param found in words
     */
    record Broken(long line, long from, String found) implements AuditVerdict {}
}
