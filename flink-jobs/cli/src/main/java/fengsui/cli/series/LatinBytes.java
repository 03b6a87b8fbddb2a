package fengsui.cli.series;

import java.nio.charset.StandardCharsets;

/**
 * Lines are held as ISO 8859-1, in which each character is a byte: a file of any encoding that extends ASCII is written
 * back to the byte.
 */
final class LatinBytes {

    /** How UTF-8 files of some editors begin. */
    static final String MARK = held("\uFEFF");

    private LatinBytes() {}

    static String decoded(String held) {
        return new String(held.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String held(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
