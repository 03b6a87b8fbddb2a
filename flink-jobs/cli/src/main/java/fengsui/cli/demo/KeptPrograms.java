package fengsui.cli.demo;

import fengsui.codec.RuleBundle;
import fengsui.rule.KnownPrograms;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What rules were compiled to when a demo last started: of all that a start waits for, compiling takes longest. It lies in the
 * folder of the build, beside the jars: who can write there could change those as well.
 *
 * @param file {@code null} where nothing is to be kept
 * @param loader compiles what is not known
 */
record KeptPrograms(@Nullable Path file, BiFunction<RuleBundle, KnownPrograms, LoadedRules> loader) {

    /** Named by the launcher, which deletes it at each build. */
    private static final String PROPERTY = "fengsui.programs";

    private record Kept(String digest, KnownPrograms programs) implements Serializable {

        private static final Kept NOTHING = new Kept("", KnownPrograms.NONE);
    }

    static KeptPrograms installed() {
        String named = System.getProperty(PROPERTY, "");
        return new KeptPrograms(named.isEmpty() ? null : Path.of(named), RuleSetLoader::load);
    }

    /** Compiles what was not compiled before. */
    LoadedRules load(RuleBundle rules) {
        if (file == null) {
            return loader.apply(rules, KnownPrograms.NONE);
        }
        Kept kept = read(file);
        LoadedRules loaded = loader.apply(rules, kept.programs());
        if (!kept.digest().equals(rules.digest())) {
            write(new Kept(rules.digest(), loaded.programs()), file);
        }
        return loaded;
    }

    private static Kept read(Path file) {
        if (!Files.exists(file)) {
            return Kept.NOTHING;
        }
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return (Kept) in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            // Of another version, or half of one: it is compiled again.
            return Kept.NOTHING;
        }
    }

    private static void write(Kept kept, Path file) {
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (ObjectOutputStream out =
                    new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                out.writeObject(kept);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Where nothing can be written, every start takes as long as the first.
            part.toFile().delete();
        }
    }
}
