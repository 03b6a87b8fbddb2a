package fengsui.codec.yaml;

import fengsui.codec.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with one file. A loader reads on after a problem, with a harmless stand-in for what it could
 * not read, and at the end drops its result unless {@link #none()}. Not thread-safe.
 */
public final class Problems {

    private final String file;
    private final String prefix;
    private final List<Problem> sink;
    private int count;

    /**
     * Of one file.
     *
     * @param file the path as the person knows it
     * @param prefix the first part of every code, for example {@code FEED}
     */
    public Problems(String file, String prefix, List<Problem> sink) {
        this.file = file;
        this.prefix = prefix;
        this.sink = sink;
    }

    /**
     * Adds one problem.
     *
     * @param code the second part of the code, for example {@code KEY}
     */
    public void report(Mark at, String code, String message) {
        sink.add(new Problem(file, at.line(), at.column(), prefix + "-" + code, message));
        count++;
    }

    /** Whether nothing has been reported of this file. */
    public boolean none() {
        return count == 0;
    }

    /** For reading on where something is missing that has been reported: collects into nothing. */
    Problems muted() {
        return new Problems(file, prefix, new ArrayList<>());
    }

    public String file() {
        return file;
    }
}
