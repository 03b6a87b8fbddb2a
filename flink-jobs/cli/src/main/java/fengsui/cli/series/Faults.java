package fengsui.cli.series;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file: the first faults, and how many there are. Not thread-safe. */
public final class Faults {

    /** Nobody reads more. */
    static final int TOLD = 20;

    private final String file;
    private final List<String> lines = new ArrayList<>();
    private long count;

    public Faults(String file) {
        this.file = file;
    }

    /**
     * Adds one.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param message what was found, what was expected, and how to mend it
     */
    public void report(long line, String message) {
        count++;
        if (count <= TOLD) {
            lines.add(file + (line == 0 ? ": " : ":" + line + ": ") + message);
        }
    }

    public boolean none() {
        return count == 0;
    }

    /** One each, and one about those that are not told. */
    public List<String> lines() {
        List<String> told = new ArrayList<>(lines);
        if (count > TOLD) {
            told.add(file + ": and " + (count - TOLD) + " more such lines");
        }
        return told;
    }

    /** What was found, fit for one line on a terminal: bytes as UTF-8, no controls, not too long. */
    static String quoted(String found) {
        String text = LatinBytes.decoded(found).replaceAll("\\p{C}", "\uFFFD");
        return '"' + (text.length() <= 60 ? text : text.substring(0, 57) + "…") + '"';
    }
}
