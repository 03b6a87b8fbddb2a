package fengsui.rule.explain;

/**
 * One condition of a statement that has to hold along with others.
 *
 * @param place where it stands
 * @param tag of the event it is asked of; blank where that has no name
 * @param text as the author wrote it, on one line
 * @param from where it starts in the EPL
 * @param to behind its last character
 */
public record Condition(Place place, String tag, String text, int from, int to) {

    /** Where a condition stands. */
    public enum Place {
        /** In the brackets of a stream. */
        FILTER,
        /** Behind {@code define}. */
        RUN,
        /** Behind {@code where}. */
        WHERE,
        /** Behind {@code having}. */
        HAVING
    }

    /** {@code epl} as it would be if this always held. */
    String alwaysIn(String epl) {
        return epl.substring(0, from) + "true" + epl.substring(to);
    }

    /** The text without the event's own tag; blank where it speaks of another event too. */
    String alone() {
        String own = tag.isBlank() ? text : text.replaceAll("\\b" + tag + "\\.", "");
        boolean others = own.replaceAll("\\w+\\.\\?:", "?:").matches("(?s).*\\b[A-Za-z_]\\w*\\.\\w.*");
        return others ? "" : own;
    }
}
