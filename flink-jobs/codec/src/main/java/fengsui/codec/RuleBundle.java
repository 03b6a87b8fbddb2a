package fengsui.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of every file of a rules directory: the one form in which rules travel, from disk or from {@code control}.
 *
 * @param files text by path relative to the rules directory, with forward slashes
 */
public record RuleBundle(SortedMap<String, String> files) {

    public RuleBundle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The first 12 hex digits of the SHA-256 of all paths and texts. */
    public String digest() {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            all.append(file.getKey()).append('\0').append(file.getValue()).append('\0');
        }
        return digest(all.toString());
    }

    /** The first 12 hex digits of the SHA-256 of {@code text}. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
