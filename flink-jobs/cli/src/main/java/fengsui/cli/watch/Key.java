package fengsui.cli.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * One key that was pressed.
 *
 * @param text what it types; empty of keys that type nothing
 */
record Key(Kind kind, String text) {

    enum Kind {
        TEXT,
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        ENTER,
        BACKSPACE,
        ESCAPE,
        OTHER
    }

    private static final char ESC = '\u001b';

    /** What a terminal has sent at once: an arrow comes as three characters together, Escape alone. */
    static List<Key> of(String sent) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < sent.length(); ) {
            int length = length(sent, i);
            keys.add(one(sent.substring(i, i + length)));
            i += length;
        }
        return keys;
    }

    private static int length(String sent, int from) {
        boolean sequence = sent.charAt(from) == ESC
                && from + 1 < sent.length()
                && (sent.charAt(from + 1) == '[' || sent.charAt(from + 1) == 'O');
        if (!sequence) {
            return Character.charCount(sent.codePointAt(from));
        }
        int end = from + 2;
        while (end < sent.length() && (sent.charAt(end) < '@' || sent.charAt(end) > '~')) {
            end++;
        }
        return Math.min(end + 1, sent.length()) - from;
    }

    private static Key one(String sent) {
        return switch (sent) {
            case "\u001b[A", "\u001bOA" -> new Key(Kind.UP, "");
            case "\u001b[B", "\u001bOB" -> new Key(Kind.DOWN, "");
            case "\u001b[5~" -> new Key(Kind.PAGE_UP, "");
            case "\u001b[6~" -> new Key(Kind.PAGE_DOWN, "");
            case "\u001b[H", "\u001bOH", "\u001b[1~" -> new Key(Kind.HOME, "");
            case "\u001b[F", "\u001bOF", "\u001b[4~" -> new Key(Kind.END, "");
            case "\r", "\n" -> new Key(Kind.ENTER, "");
            case "\u007f", "\b" -> new Key(Kind.BACKSPACE, "");
            case "\u001b" -> new Key(Kind.ESCAPE, "");
            default ->
                sent.length() > 2 || sent.chars().anyMatch(Character::isISOControl)
                        ? new Key(Kind.OTHER, "")
                        : new Key(Kind.TEXT, sent);
        };
    }
}
