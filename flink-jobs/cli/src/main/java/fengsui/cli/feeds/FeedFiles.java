package fengsui.cli.feeds;

import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesFolder;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a rules folder, with mapping files of elsewhere put in, as if they lay there.
 *
 * @param named the files that were named, by feed; empty where none was
 * @param problems of those named, or else of all; in order
 */
record FeedFiles(RuleBundle bundle, Map<String, Path> named, Feeds feeds, List<Problem> problems) {

    private static final String FOLDER = "feeds/";
    private static final String ENDING = ".yaml";

    static FeedFiles read(@Nullable Path rules, List<Path> files) {
        SortedMap<String, String> texts = new TreeMap<>(RulesFolder.read(rules).files());
        Map<String, Path> named = new LinkedHashMap<>();
        for (Path file : files) {
            String feed = feedOf(file);
            if (named.put(feed, file) != null) {
                throw new UserError("two files are called " + feed + ENDING + ": check one at a time");
            }
            texts.put(FOLDER + feed + ENDING, text(file));
        }
        RuleBundle bundle = new RuleBundle(texts);
        List<Problem> problems = new ArrayList<>();
        Feeds feeds = Feeds.load(bundle, problems);
        problems.removeIf(problem -> !named.isEmpty() && !isOf(problem, named));
        problems.sort(Problem.ORDER);
        return new FeedFiles(bundle, named, feeds, problems);
    }

    /** What is wrong with a table or an area is everybody's. */
    private static boolean isOf(Problem problem, Map<String, Path> named) {
        return !problem.file().startsWith(FOLDER)
                || !problem.file().endsWith(ENDING)
                || named.containsKey(feedOf(Path.of(problem.file())));
    }

    private static String feedOf(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            throw new UserError(file + " is no mapping: expected a file that ends in " + ENDING);
        }
        return name.substring(0, name.length() - ENDING.length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": is it there, and in UTF-8?");
        }
    }

    /** As {@code path:line:column CODE message}, with paths that lead to the files from where the person stands. */
    List<String> complaints(@Nullable Path rules) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            Path own = problem.file().endsWith(ENDING) ? named.get(feedOf(Path.of(problem.file()))) : null;
            String line = RulesFolder.name(rules, List.of(problem)).get(0);
            lines.add(
                    own == null
                            ? line
                            : own + problem.toString().substring(problem.file().length()));
        }
        return lines;
    }

    /** The feeds that were asked for, as far as they are sound. */
    List<String> asked() {
        return feeds.names().stream()
                .filter(feed -> named.isEmpty() ? isFile(feed) : named.containsKey(feed))
                .toList();
    }

    private boolean isFile(String feed) {
        return bundle.files().containsKey(FOLDER + feed + ENDING);
    }
}
