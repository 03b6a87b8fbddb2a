package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * A key and its certificate for this machine's own address, signed by itself, in one file with a password of its own.
 *
 * @param store where it is
 * @param password of the store and of the key in it
 */
record Identity(Path store, String password) {

    /** Long enough not to run out under a cluster that runs; each {@code --fresh} makes new ones. */
    private static final String DAYS = "1095";

    private static final String ALIAS = "fengsui";
    private static final String TYPE = "PKCS12";
    private static final String VARIABLE = "FENGSUI_STORE_PASSWORD";
    private static final int BYTES = 32;

    /** By the JDK's own tool: of what makes certificates nothing else is in a JRE. */
    static Identity make(Path folder, String name) throws IOException, InterruptedException {
        Identity made = new Identity(folder.resolve(name + ".p12"), random());
        Path part = folder.resolve(name + ".part");
        Files.deleteIfExists(part);
        keytool(made.password, part, name);
        OwnerOnly.file(made.store);
        try (OutputStream out = Files.newOutputStream(made.store)) {
            Files.copy(part, out);
        }
        Files.delete(part);
        return made;
    }

    /** A word that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void keytool(String password, Path store, String name) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        tool.toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        TYPE,
                        // A list of processes shows command lines to everybody.
                        "-storepass:env",
                        VARIABLE,
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=fengsui " + name,
                        "-ext",
                        "SAN=ip:" + FreePorts.HOST + ",dns:localhost",
                        "-validity",
                        DAYS))
                .redirectErrorStream(true);
        builder.environment().put(VARIABLE, password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new UserError("cannot make a certificate in " + store.getParent() + ": " + said.strip());
        }
    }

    /** Who trusts this one, and nobody else: its certificate without its key, in a file of its own. */
    Identity trusted(String name) throws IOException {
        Identity trust = new Identity(store.resolveSibling(name + ".p12"), random());
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore own = KeyStore.getInstance(TYPE);
            own.load(in, password.toCharArray());
            Certificate certificate = own.getCertificate(ALIAS);
            KeyStore others = KeyStore.getInstance(TYPE);
            others.load(null, null);
            others.setCertificateEntry(ALIAS, certificate);
            OwnerOnly.file(trust.store);
            try (OutputStream out = Files.newOutputStream(trust.store)) {
                others.store(out, trust.password.toCharArray());
            }
            return trust;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key store that was made just now cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return store.toString();
    }
}
