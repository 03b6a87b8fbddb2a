package fengsui.rule;

import fengsui.codec.Problem;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The explanations of problem codes: one file each. What files of every kind can have wrong, such as an unknown key, is
 * explained once, under {@code ANY}. Stateless.
 */
public final class CodeNotes {

    /** The first part of a code, by the kind of file. */
    private static final List<String> KINDS = List.of(
            "RULE", "TEST", "TAXONOMY", "SCORING", "CALENDAR", "ROUTING", "DEVICES", "KEYWORDS", "FEED", "AREA");

    private static final String ANY = "ANY-";
    private static final String ENDING = ".yaml";

    private CodeNotes() {}

    /** Empty where no code is called that. Case does not matter. */
    public static Optional<CodeNote> find(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        if (!codes().contains(wanted)) {
            return Optional.empty();
        }
        String general = ANY + wanted.substring(wanted.indexOf('-') + 1);
        return read(wanted).or(() -> read(general)).map(text -> note(wanted, text));
    }

    /** Every code that is explained. */
    public static SortedSet<String> codes() {
        SortedSet<String> files = files();
        SortedSet<String> codes = new TreeSet<>();
        for (String file : files) {
            if (file.startsWith(ANY)) {
                KINDS.forEach(kind -> codes.add(kind + file.substring(ANY.length() - 1)));
            } else {
                codes.add(file);
            }
        }
        return codes;
    }

    /** {@code "; did you mean 'RULE-KEY'?"}, or nothing. */
    public static String guess(String code) {
        return DidYouMean.guess(code, codes());
    }

    private static CodeNote note(String code, String text) {
        List<Problem> problems = new ArrayList<>();
        YamlFields fields = YamlReader.fields(text, new Problems(code, "NOTE", problems))
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
        CodeNote note = new CodeNote(
                code, fields.bilingual("title"), fields.bilingual("why"), fields.text("wrong"), fields.text("right"));
        fields.done();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return note;
    }

    private static Optional<String> read(String name) {
        try (InputStream file = CodeNotes.class.getResourceAsStream("codes/" + name + ENDING)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a folder or a jar, whichever the classes came in. */
    private static SortedSet<String> files() {
        try {
            URI folder = Objects.requireNonNull(CodeNotes.class.getResource("codes/ANY-KEY" + ENDING))
                    .toURI();
            if (!"jar".equals(folder.getScheme())) {
                return names(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return names(jar.provider().getPath(folder));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot list the explanations", e);
        }
    }

    private static SortedSet<String> names(Path one) throws IOException {
        try (Stream<Path> files = Files.list(one.resolveSibling(""))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
