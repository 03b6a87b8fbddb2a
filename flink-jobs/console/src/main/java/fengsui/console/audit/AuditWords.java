package fengsui.console.audit;

import fengsui.console.audit.AuditVerdict.Broken;
import fengsui.console.audit.AuditVerdict.Stopped;
import fengsui.console.audit.AuditVerdict.Whole;
import java.nio.file.Path;

/** A verdict in one line for a person, the place first. */
public final class AuditWords {

    private AuditWords() {}

    public static String of(Path file, AuditVerdict verdict) {
        if (verdict instanceof Whole whole) {
            return file + ": " + count(whole.head().lines()) + " as they were written; head " + whole.head();
        }
        if (verdict instanceof Stopped stopped) {
            return file + ":" + (stopped.head().lines() + 1) + ": (byte " + stopped.from()
                    + ") the machine stopped while a line was written, or somebody added one; "
                    + count(stopped.head().lines()) + " before it hold. The console goes on from there, and logs it";
        }
        return broken(file, (Broken) verdict);
    }

    private static String broken(Path file, Broken broken) {
        if (broken.line() == 0) {
            return HeadFile.beside(file).path() + ": " + broken.found();
        }
        return file + ":" + broken.line() + ": (byte " + broken.from() + ") " + broken.found() + "; "
                + (broken.line() == 1
                        ? "nothing before it"
                        : count(broken.line() - 1) + " before it " + (broken.line() == 2 ? "holds" : "hold"));
    }

    private static String count(long lines) {
        return lines == 1 ? "1 line" : lines + " lines";
    }
}
