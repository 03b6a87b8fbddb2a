package fengsui.codec.cap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names of files that every system takes: letters, digits, {@code . _ -}, not too long, none that a system keeps for
 * itself. A piece of a hash keeps apart what looks alike then, also where case does not matter.
 */
public final class AlertFileName {

    private static final int LONGEST = 120;
    private static final int HASHED = 8;

    private AlertFileName() {}

    public static String of(String identifier) {
        String plain = identifier.replaceAll("[^A-Za-z0-9._-]", "_");
        String shown = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return "cap-" + shown + "-" + hash(identifier) + ".xml";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASHED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
