package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen of the pages without a browser. */
class PageFilesTest {

    private static final Pattern KEY =
            Pattern.compile("(?m)^    (?:\"([^\"]+)\"|(\\w+)):\\s+\"((?:[^\"\\\\]|\\\\.)*)\",$");
    private static final Pattern ASKED = Pattern.compile("say\\(\"([^\"]+)\"|data-say(?:-label)?=\"([^\"]+)\"");
    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|setAttribute\\(\"style\"");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son\\w+=|(?:src|href)=\"(?:https?:)?//");

    private final Path web = web();

    @Test
    void whenATextIsThereInOneLanguage_thenItIsThereInTheOther() throws IOException {
        assertThat(keys("zh")).isNotEmpty().isEqualTo(keys("en"));
    }

    @Test
    void whenATextHasPlacesToFillIn_thenItHasThemInBothLanguages() throws IOException {
        assertThat(places("zh")).isNotEmpty().isEqualTo(places("en"));
    }

    @Test
    void whenAPageAsksForAText_thenThereIsOne() throws IOException {
        Set<String> known = keys("en");
        assertThat(found(ASKED, ".js", ".html"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    void whenAScriptShowsATextOfOthers_thenItNeverDoesSoAsMarkup() throws IOException {
        assertThat(found(MARKUP, ".js")).isEmpty();
    }

    @Test
    void whenAPageIsWritten_thenNothingInItIsInlineOrFromElsewhere() throws IOException {
        assertThat(found(INLINE, ".html")).isEmpty();
    }

    private Set<String> keys(String language) throws IOException {
        return words(language).map(PageFilesTest::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> places(String language) throws IOException {
        return words(language)
                .map(word -> key(word) + " "
                        + Pattern.compile("\\{\\d}")
                                .matcher(word.group(3))
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .distinct()
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each group of pages may have a file of its own. */
    private Stream<MatchResult> words(String language) throws IOException {
        StringBuilder all = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(web.resolve("js"), "words*." + language + ".js")) {
            for (Path file : files) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return KEY.matcher(all).results();
    }

    private static String key(MatchResult word) {
        return word.group(1) == null ? word.group(2) : word.group(1);
    }

    private Set<String> found(Pattern pattern, String... endings) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(web)) {
            for (Path file : files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(first(matcher));
                }
            }
        }
        return found;
    }

    /** The first group that took part, else the whole. */
    private static String first(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group();
    }

    private static Path web() {
        URL page = Objects.requireNonNull(PageFilesTest.class.getResource("/fengsui/console/web/index.html"));
        try {
            return Objects.requireNonNull(Path.of(page.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
