package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeNotesTest {

    private static final Path JOBS = Path.of("..");

    /** Where problems of files are made, and the first part of their codes. */
    private static final Map<String, String> PLACES = Map.of(
            "rule-engine/src/main/java/fengsui/rule/rehearsal", "TEST",
            "rule-engine/src/main/java/fengsui/rule", "RULE",
            "rule-engine/src/main/java/fengsui/rule/esper", "RULE",
            "codec/src/main/java/fengsui/codec/yaml", "RULE",
            "codec/src/main/java/fengsui/codec/feed", "FEED",
            "codec/src/main/java/fengsui/codec/device", "DEVICES",
            "codec/src/main/java/fengsui/codec/privacy", "KEYWORDS",
            "codec/src/main/java/fengsui/codec/area", "AREA");

    /** Those whose files speak of another kind of file than their neighbours. */
    private static final Map<String, String> APART = Map.of(
            "TaxonomyFile.java", "TAXONOMY",
            "ScoringFile.java", "SCORING",
            "LevelsSection.java", "SCORING",
            "AnomalySection.java", "SCORING",
            "RoutingFile.java", "ROUTING",
            "RoutingGround.java", "ROUTING",
            "RouteSection.java", "ROUTING",
            "UnitSection.java", "ROUTING",
            "NoiseSection.java", "ROUTING",
            "RulesCheck.java", "RULE");

    /** A code stands alone between its quotes, as an argument. */
    private static final Pattern CODE = Pattern.compile("[(,]\\s*\"([A-Z]{2,})\",");

    /** Capitals that are no codes: a CAP category, and first parts of codes. */
    private static final Set<String> OTHER = Set.of(
            "CBRNE",
            "RULE",
            "TEST",
            "TAXONOMY",
            "SCORING",
            "CALENDAR",
            "ROUTING",
            "DEVICES",
            "KEYWORDS",
            "FEED",
            "AREA");

    /** Explained together with the checks of statements, which report them. */
    private static final Set<String> OF_STATEMENTS = Set.of(
            "RULE-ANNOTATION",
            "RULE-CAST",
            "RULE-DRIFT",
            "RULE-EPL",
            "RULE-MEMORY",
            "RULE-OUTPUT",
            "RULE-SCOPE",
            "RULE-SKIP",
            "RULE-STAR",
            "RULE-STATEMENT",
            "RULE-TIME",
            "RULE-WITNESS");

    @Test
    void whenACodeCanBeReported_thenItIsExplained() throws IOException {
        Set<String> known = CodeNotes.codes();
        List<String> reported = reported();

        assertThat(reported).hasSizeGreaterThan(60);
        assertThat(reported).filteredOn(code -> !OF_STATEMENTS.contains(code)).isSubsetOf(known);
    }

    @Test
    void whenACodeIsExplained_thenInBothLanguagesAndWithExamplesThatDiffer() {
        for (String code : CodeNotes.codes()) {
            CodeNote note = CodeNotes.find(code).orElseThrow();
            assertThat(note.code()).isEqualTo(code);
            assertThat(note.title().zh()).containsPattern("\\p{IsHan}");
            assertThat(note.why().zh()).containsPattern("\\p{IsHan}");
            assertThat(note.why().en()).doesNotContainPattern("\\p{IsHan}");
            assertThat(note.wrong()).isNotBlank().isNotEqualTo(note.right());
        }
    }

    @Test
    void whenACodeIsUnknown_thenThereIsNoNoteAndTheNearestIsGuessed() {
        assertThat(CodeNotes.find("RULE-NOTHING")).isEmpty();
        assertThat(CodeNotes.find("../../x")).isEmpty();
        assertThat(CodeNotes.find("ANY-KEY")).isEmpty();
        assertThat(CodeNotes.find("test-key")).map(CodeNote::code).isEqualTo(Optional.of("TEST-KEY"));
        assertThat(CodeNotes.guess("RULE-HAZRAD")).isEqualTo("; did you mean 'RULE-HAZARD'?");
    }

    private static List<String> reported() throws IOException {
        List<String> codes = new ArrayList<>();
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            try (Stream<Path> files = Files.list(JOBS.resolve(place.getKey()))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String prefix = APART.getOrDefault(file.getFileName().toString(), place.getValue());
                    reported(Files.readString(file), prefix, codes);
                }
            }
        }
        return codes;
    }

    private static void reported(String source, String prefix, List<String> codes) {
        Matcher code = CODE.matcher(source.replaceAll("new Problems\\([^;]*?,\\s*\"[A-Z]+\"", ""));
        while (code.find()) {
            if (!OTHER.contains(code.group(1))) {
                codes.add(prefix + "-" + code.group(1));
            }
        }
    }
}
