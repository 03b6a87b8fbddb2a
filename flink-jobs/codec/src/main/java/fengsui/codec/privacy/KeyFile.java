package fengsui.codec.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The file that holds the keys of pseudonyms: one JSON object with a Tink key set for each purpose. Only its owner may
 * read it; it is written whole or not at all.
 */
public final class KeyFile {

    /** What a file is made for unless somebody says otherwise. */
    public static final Set<String> PURPOSES = Set.of("caller", "id", "plate");

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private static final Configuration TINK = PrfConfig2026.get();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 1 << 20;

    private KeyFile() {}

    /** Whether keys can be for {@code purpose}: one word of lower-case letters, digits and dashes. */
    public static boolean isPurpose(String purpose) {
        return PURPOSE.matcher(purpose).matches();
    }

    /**
     * Makes a new file with one new key for each purpose.
     *
     * @throws BadKeyFile where the file is there already, a purpose has another form, or it cannot be written
     */
    public static void create(Path file, Collection<String> purposes) throws BadKeyFile {
        SortedMap<String, KeysetHandle> keys = new TreeMap<>();
        for (String purpose : purposes) {
            if (!isPurpose(purpose)) {
                throw new BadKeyFile(file, "a purpose is one word of lower-case letters, digits and dashes");
            }
            keys.put(purpose, withNewPrimary(KeysetHandle.newBuilder()));
        }
        try {
            write(file, keys);
        } catch (FileAlreadyExistsException e) {
            throw new BadKeyFile(
                    file, "is there already, and who loses keys loses what they tie together; name another");
        } catch (IOException e) {
            throw new BadKeyFile(file, "cannot be written: " + e.getClass().getSimpleName());
        }
    }

    /**
     * Gives every purpose a new key to make pseudonyms with. The old ones stay, so that it can be told which key made a
     * pseudonym.
     *
     * @throws BadKeyFile where it is no file of keys, or cannot be written
     */
    public static void rotate(Path file) throws BadKeyFile {
        SortedMap<String, KeysetHandle> keys = read(file);
        keys.replaceAll((purpose, old) -> withNewPrimary(KeysetHandle.newBuilder(old)));
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            write(next, keys);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadKeyFile(file, "cannot be written: " + e.getClass().getSimpleName());
        }
    }

    /** Keys that are in no file and end with this process. */
    static SortedMap<String, KeysetHandle> throwAway(Collection<String> purposes) {
        SortedMap<String, KeysetHandle> keys = new TreeMap<>();
        purposes.forEach(purpose -> keys.put(purpose, withNewPrimary(KeysetHandle.newBuilder())));
        return keys;
    }

    /** Key sets by purpose. */
    static SortedMap<String, KeysetHandle> read(Path file) throws BadKeyFile {
        SortedMap<String, KeysetHandle> keys = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : object(file).properties()) {
            if (!isPurpose(entry.getKey())) {
                throw new BadKeyFile(file, "holds a name that is no purpose; ./fengsui keys new FILE makes one");
            }
            keys.put(entry.getKey(), keyset(file, entry.getKey(), entry.getValue()));
        }
        if (keys.isEmpty()) {
            throw new BadKeyFile(file, "holds no keys; ./fengsui keys new FILE makes some");
        }
        return keys;
    }

    private static JsonNode object(Path file) throws BadKeyFile {
        try {
            if (Files.size(file) > LONGEST) {
                throw new BadKeyFile(file, "is longer than a file of keys can be");
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root.isObject()) {
                return root;
            }
        } catch (NoSuchFileException e) {
            throw new BadKeyFile(file, "is not there; ./fengsui keys new FILE makes one");
        } catch (IOException e) {
            // Its message may quote the file.
        }
        throw new BadKeyFile(file, "cannot be read as JSON; expected one object with a Tink key set for each purpose");
    }

    private static KeysetHandle keyset(Path file, String purpose, JsonNode json) throws BadKeyFile {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json.toString(), TINK, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new BadKeyFile(file, "the keys for '" + purpose + "' are no Tink key set of PRF keys in JSON");
        }
    }

    private static KeysetHandle withNewPrimary(KeysetHandle.Builder keys) {
        try {
            return keys.setConfiguration(TINK)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private static void write(Path file, SortedMap<String, KeysetHandle> keys) throws IOException {
        String text = json(keys);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (Writer out =
                Channels.newWriter(Files.newByteChannel(file, options, ownerOnly(file)), StandardCharsets.UTF_8)) {
            out.write(text);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String json(SortedMap<String, KeysetHandle> keys) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.getFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            for (Map.Entry<String, KeysetHandle> each : keys.entrySet()) {
                out.writeFieldName(each.getKey());
                out.writeTree(JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                        each.getValue(), TINK, InsecureSecretKeyAccess.get())));
            }
            out.writeEndObject();
        } catch (GeneralSecurityException e) {
            throw new IOException("keys that were just made cannot be written", e);
        }
        return text.append('\n').toString();
    }
}
