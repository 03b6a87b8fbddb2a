package fengsui.console.audit;

import fengsui.console.audit.AuditVerdict.Broken;
import fengsui.console.audit.AuditVerdict.Stopped;
import fengsui.console.audit.AuditVerdict.Whole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a log from its first line and finds the first at which it is not what was written. A tail that is cut off
 * shows against the head, which is kept beside the log and can be noted down elsewhere: who can write to both files can
 * make both anew, and only what was noted elsewhere tells then.
 */
public final class AuditCheck {

    private final @Nullable AuditHead noted;
    private AuditHead head = AuditHead.EMPTY;
    private AuditHead previous = AuditHead.EMPTY;
    private boolean notedSeen;

    private AuditCheck(@Nullable AuditHead noted) {
        this.noted = noted;
    }

    /**
     * Reads the whole file.
     *
     * @param noted what somebody noted down of this log; {@code null} where nobody did
     */
    public static AuditVerdict of(Path file, @Nullable AuditHead noted) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, HeadFile.beside(file), noted);
        }
    }

    static AuditVerdict of(InputStream log, HeadFile beside, @Nullable AuditHead noted) throws IOException {
        return new AuditCheck(noted).read(new LogBytes(log), beside);
    }

    private AuditVerdict read(LogBytes bytes, HeadFile beside) throws IOException {
        notedSeen = noted == null || noted.equals(head);
        for (Optional<String> line = bytes.next(); line.isPresent(); line = bytes.next()) {
            if (!bytes.ended()) {
                return atHalf(line.get(), bytes.from(), beside);
            }
            long number = head.lines() + 1;
            Optional<String> problem = take(line.get());
            if (problem.isPresent()) {
                return new Broken(number, bytes.from(), problem.get());
            }
        }
        return atEnd(bytes.from(), beside);
    }

    /** What is wrong with the next line. */
    private Optional<String> take(String text) {
        Optional<AuditLine> parsed = AuditLine.parse(text);
        if (parsed.isEmpty()) {
            return Optional.of("is no line of a log of answers");
        }
        AuditLine line = parsed.get();
        if (!line.isSound()) {
            return Optional.of("was changed after it was written: what it says does not give its hash");
        }
        if (!line.follows(head)) {
            return Optional.of(misplaced(line));
        }
        previous = head;
        head = line.head();
        notedSeen |= head.equals(noted);
        return noted != null && noted.lines() == head.lines() && !notedSeen
                ? Optional.of("is another than was noted down: its hash is " + head.hash())
                : Optional.empty();
    }

    private String misplaced(AuditLine line) {
        long expected = head.lines() + 1;
        if (line.number() > expected) {
            return "is number " + line.number() + ": " + lines(expected, line.number() - 1)
                    + " removed from here, or moved";
        }
        return line.number() < expected
                ? "is number " + line.number() + " again: it was put in here, or moved"
                : "does not follow the line before: that one, or all from here on, was written anew";
    }

    private static String lines(long first, long last) {
        return first == last ? "line " + first + " was" : "lines " + first + " to " + last + " were";
    }

    /** A line that lacks nothing but its end was not torn by a stop: it is written with its end, at once. */
    private AuditVerdict atHalf(String half, long from, HeadFile beside) throws IOException {
        boolean torn = half.length() < LogBytes.LONGEST
                && AuditLine.parse(half).isEmpty()
                && atEnd(from, beside) instanceof Whole;
        return torn
                ? new Stopped(head, from)
                : new Broken(head.lines() + 1, from, "has no end: it was cut off or changed");
    }

    private AuditVerdict atEnd(long from, HeadFile beside) throws IOException {
        if (!notedSeen && noted != null) {
            return missing(noted, from);
        }
        Optional<AuditHead> kept = beside.read();
        if (kept.isEmpty()) {
            return head.lines() == 0 && !beside.isThere() ? new Whole(head) : withoutHead(beside);
        }
        if (kept.get().lines() > head.lines()) {
            return missing(kept.get(), from);
        }
        return kept.get().equals(head) ? new Whole(head) : behind(kept.get(), from);
    }

    private static AuditVerdict withoutHead(HeadFile beside) throws IOException {
        return new Broken(0, 0, beside.isThere() ? "holds no head of a log" : "is not there: it was removed");
    }

    /** The head is written after the line. */
    private AuditVerdict behind(AuditHead kept, long from) {
        return head.lines() > 0 && kept.equals(previous)
                ? new Stopped(head, from)
                : new Broken(0, 0, "names another last line: lines were added or written anew");
    }

    private AuditVerdict missing(AuditHead expected, long from) {
        return new Broken(head.lines() + 1, from, lines(head.lines() + 1, expected.lines()) + " cut off from the end");
    }
}
