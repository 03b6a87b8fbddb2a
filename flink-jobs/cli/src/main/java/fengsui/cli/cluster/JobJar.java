package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The jar that holds the job and all that a Flink cluster has not. */
public final class JobJar {

    /** The launcher says where it is. */
    static final String PROPERTY = "fengsui.job.jar";

    private JobJar() {}

    /**
     * The jar that was named, else the launcher's own.
     *
     * @throws UserError where it is none, or no job's
     */
    public static Path of(@Nullable Path named) {
        String ours = System.getProperty(PROPERTY, "");
        if (named == null && ours.isEmpty()) {
            throw new UserError("nobody says where the job's jar is: name it with --jar, or start with ./fengsui");
        }
        Path jar = (named == null ? Path.of(ours) : named).toAbsolutePath().normalize();
        if (mainClass(jar).isEmpty()) {
            throw new UserError(jar + ": names no main class: expected a job's jar such as"
                    + " flink-jobs/warning-job/target/fengsui-warning-job.jar");
        }
        return jar;
    }

    private static Optional<String> mainClass(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UserError("no jar at " + jar + ": ./fengsui test builds it, or mvn package -pl"
                    + " flink-jobs/warning-job -am");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null
                    ? Optional.empty()
                    : Optional.ofNullable(manifest.getMainAttributes().getValue("Main-Class"));
        } catch (IOException e) {
            throw new UserError(jar + ": cannot be read as a jar (" + e.getMessage() + ")");
        }
    }

    /** A copy that stays as it is whatever is built meanwhile, under a name that says what is in it. */
    static Path keep(Path jar, Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(jar), digest)) {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            Path copy = folder.resolve(HexFormat.of().formatHex(digest.digest(), 0, 8) + ".jar");
            if (!Files.exists(copy)) {
                ClusterFolder.makeFolder(folder);
                Path part = folder.resolve(copy.getFileName() + ".part");
                Files.copy(jar, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, copy, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
            return copy;
        } catch (IOException e) {
            throw new UserError("cannot keep a copy of " + jar + " in " + folder + ": " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
