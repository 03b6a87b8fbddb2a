package fengsui.cli.rules;

import fengsui.cli.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One analyst: a rules folder of a few files, and a command line. */
public final class RulesDesk {

    public static final String LEAK = "gas/leak.yaml";

    private static final Path SOURCE = Path.of("../../rules");
    private static final List<String> FILES = List.of(LEAK, "gas/leak.test.yaml", "taxonomy.yaml", "scoring.yaml");

    private final Path folder;
    private final String bootstrap;
    private Shell shell = new Shell();

    private RulesDesk(Path folder, String bootstrap) {
        this.folder = folder;
        this.bootstrap = bootstrap;
    }

    /** In {@code folder}, which must be empty. */
    public static RulesDesk in(Path folder, String bootstrap) {
        for (String file : FILES) {
            put(folder.resolve(file), coarse(text(SOURCE.resolve(file))));
        }
        return new RulesDesk(folder, bootstrap);
    }

    /** Without the cases that stand on a bound: analysts here move it a little, and nobody is to mind. */
    private static String coarse(String text) {
        int fine = text.indexOf("  - name: all at the limit");
        return fine < 0 ? text : text.substring(0, fine);
    }

    /** Of a folder that is there. */
    public static RulesDesk at(Path folder, String bootstrap) {
        return new RulesDesk(folder, bootstrap);
    }

    public Path folder() {
        return folder;
    }

    public RulesDesk change(String file, String from, String to) {
        String text = text(folder.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold '" + from + "'");
        }
        put(folder.resolve(file), text.replace(from, to));
        return this;
    }

    public RulesDesk copy(String file, String to) {
        put(folder.resolve(to), text(folder.resolve(file)));
        return this;
    }

    public int publish(String... more) {
        List<String> line =
                new ArrayList<>(List.of("publish", "--rules=" + folder, "--author=gas office", "--wait=60s"));
        line.addAll(List.of(more));
        return rules(line.toArray(String[]::new));
    }

    /** A verb about published rules. */
    public int rules(String... verb) {
        shell = new Shell();
        List<String> line = new ArrayList<>(List.of("rules"));
        line.addAll(List.of(verb));
        line.add("--bootstrap=" + bootstrap);
        line.add("--prefix=fengsui.");
        return shell.run(line.toArray(String[]::new));
    }

    /** What the last verb printed. */
    public String said() {
        return shell.out() + shell.err();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
