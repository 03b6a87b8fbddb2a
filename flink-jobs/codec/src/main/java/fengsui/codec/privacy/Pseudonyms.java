package fengsui.codec.privacy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes keyed pseudonyms: {@code <purpose>.<key id, 8 hex digits>.<16 bytes, base64url>}. The same person gets the same
 * pseudonym as long as the primary key of the purpose stays, and an unrelated one for each purpose. There is no way
 * back. The keys are in nothing that can be printed or serialized. Immutable and thread-safe; about 2 µs a pseudonym.
 */
public final class Pseudonyms {

    /** Where an operator names the file of keys. */
    public static final String VARIABLE = "FENGSUI_PSEUDONYM_KEYS";

    /** For who calls: a number, a card or a name. */
    public static final String CALLER = "caller";

    /** For ids of records and devices that say more than they should. */
    public static final String ID = "id";

    /** No keys: whatever would become a pseudonym is dropped. */
    public static final Pseudonyms NONE = new Pseudonyms(new TreeMap<>());

    private static final int BYTES = 16;

    private final SortedMap<String, PrfSet> keys;

    private Pseudonyms(SortedMap<String, PrfSet> keys) {
        this.keys = keys;
    }

    /**
     * With the keys of a file.
     *
     * @throws BadKeyFile where it is none
     */
    public static Pseudonyms read(Path file) throws BadKeyFile {
        return of(KeyFile.read(file));
    }

    /** {@link #NONE} where no file is named. */
    public static Pseudonyms readIfNamed(@Nullable String file) throws BadKeyFile {
        return file == null || file.isBlank() ? NONE : read(Path.of(file));
    }

    /** With new keys that end with this process, so that nobody can ever tell whom a pseudonym stands for. */
    public static Pseudonyms throwAway() {
        return of(KeyFile.throwAway(KeyFile.PURPOSES));
    }

    private static Pseudonyms of(SortedMap<String, KeysetHandle> sets) {
        SortedMap<String, PrfSet> keys = new TreeMap<>();
        sets.forEach((purpose, set) -> keys.put(purpose, prf(set)));
        return new Pseudonyms(keys);
    }

    private static PrfSet prf(KeysetHandle keys) {
        try {
            return keys.getPrimitive(PrfConfig2026.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys were taken for what they are not");
        }
    }

    public boolean has(String purpose) {
        return keys.containsKey(purpose);
    }

    /**
     * The pseudonym of a person's number, card, plate or name, however it is punctuated.
     *
     * @return {@code null} without keys for {@code purpose}, or where {@code text} says nothing
     */
    public @Nullable String ofPerson(String purpose, String text) {
        PrfSet prf = keys.get(purpose);
        String normal = prf == null ? "" : PersonText.normal(text);
        return prf == null || normal.isEmpty() ? null : token(purpose, prf, normal);
    }

    /**
     * The pseudonym of a whole id: different ids stay different.
     *
     * @return {@code null} without keys for {@link #ID}
     */
    public @Nullable String ofId(String id) {
        PrfSet prf = keys.get(ID);
        return prf == null ? null : token(ID, prf, Normalizer.normalize(id, Normalizer.Form.NFC));
    }

    private static String token(String purpose, PrfSet prf, String text) {
        try {
            byte[] hash = prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), BYTES);
            return purpose
                    + '.'
                    + HexFormat.of().toHexDigits(prf.getPrimaryId())
                    + '.'
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a pseudonym of " + BYTES + " bytes cannot be made");
        }
    }

    /** The purposes alone. */
    @Override
    public String toString() {
        return "Pseudonyms" + keys.keySet();
    }
}
