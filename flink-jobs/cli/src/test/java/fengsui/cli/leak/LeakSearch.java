package fengsui.cli.leak;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.testkit.Crowd;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Looks for the persons of a crowd, and for the keys of pseudonyms, in every encoding in which a text may lie in a file.
 * Says where something was found, never what. Not thread-safe.
 */
public final class LeakSearch {

    /** Below the Basic Multilingual Plane, Java's modified UTF-8 is UTF-8. Of UTF-16 each byte may be the first. */
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

    private static final Pattern KEY = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"");

    /** The secret itself ends the message that holds it. */
    private static final int KEY_BYTES = 32;

    private final Crowd crowd;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Long> searched = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();

    public LeakSearch(Crowd crowd) {
        this.crowd = crowd;
    }

    /** Looks for the keys of {@code file} as well. */
    public void addKeys(Path file) throws IOException {
        KEY.matcher(Files.readString(file)).results().map(key -> key.group(1)).forEach(this::addKey);
    }

    private void addKey(String base64) {
        byte[] whole = Base64.getDecoder().decode(base64);
        byte[] secret = Arrays.copyOfRange(whole, whole.length - KEY_BYTES, whole.length);
        keys.add(base64);
        keys.add(new String(secret, StandardCharsets.ISO_8859_1));
        keys.add(HexFormat.of().formatHex(secret));
        keys.add(HexFormat.of().withUpperCase().formatHex(secret));
        keys.add(Base64.getEncoder().withoutPadding().encodeToString(secret));
    }

    /** Looks for {@code secret} as well: plain, as Java writes it where it is wide, and as HTTP and Kubernetes write it. */
    public void addSecret(String secret) {
        keys.add(secret);
        keys.add(new String(secret.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
        keys.add(Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    public int keys() {
        return keys.size();
    }

    /** Looks into {@code text}, which came out by {@code outlet}. */
    public void look(String outlet, String text) {
        count(outlet, text.length());
        crowd.foundIn(text).forEach(found -> leaks.add(outlet + ": " + found));
        lookForKeys(outlet, text);
    }

    /** Looks into {@code bytes}, which came out by {@code outlet}. */
    public void look(String outlet, byte[] bytes) {
        count(outlet, bytes.length);
        for (Charset charset : CHARSETS) {
            look(outlet, charset.name(), new String(bytes, charset));
            if (charset.name().startsWith("UTF-16") && bytes.length > 0) {
                look(outlet, charset.name(), new String(bytes, 1, bytes.length - 1, charset));
            }
        }
        look(outlet, "Flink's own form", flinkText(bytes));
        lookForKeys(outlet, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** All files below {@code folder}. */
    public void lookBelow(String outlet, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(outlet, file.getFileName().toString());
                look(outlet + ", file " + folder.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    private void count(String outlet, int length) {
        searched.merge(outlet.replaceAll(", .*", ""), (long) length, Long::sum);
    }

    private void look(String outlet, String form, String text) {
        crowd.foundIn(text).forEach(found -> leaks.add(outlet + ": " + found + " of it as " + form));
    }

    private void lookForKeys(String outlet, String text) {
        for (int i = 0; i < keys.size(); i++) {
            if (text.contains(keys.get(i))) {
                leaks.add(outlet + ": key " + i);
            }
        }
    }

    /** Flink writes a character as groups of 7 bits, the least first; all but the last have the high bit set. */
    private static String flinkText(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int c = 0;
        int shift = 0;
        for (byte b : bytes) {
            c |= (b & 0x7f) << shift;
            shift += 7;
            if (b >= 0 || shift > 14) {
                text.append((char) c);
                c = 0;
                shift = 0;
            }
        }
        return text.toString();
    }

    /** How much was searched, bytes or characters, by outlet. */
    public Map<String, Long> searched() {
        return searched;
    }

    public void assertNothingFound() {
        assertThat(leaks.stream().limit(20))
                .as("%d leaks, in %s", leaks.size(), searched)
                .isEmpty();
    }
}
