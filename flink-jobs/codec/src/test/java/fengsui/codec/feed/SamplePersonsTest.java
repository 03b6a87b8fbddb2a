package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.testkit.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up persons in every value of every sample, read or not by its mapping: nothing that comes out holds one. */
class SamplePersonsTest {

    private static final int PERSONS = 400;

    /** Values of JSON, texts and attributes of XML. */
    private static final Pattern VALUE =
            Pattern.compile("(?<=: ?)\"[^\"]*\"|(?<=[:,\\[] ?)[0-9.]+|(?<=>)[^<>]+(?=</)|(?<==)\"[^\"]*\"");

    private final Random random = new Random(62);
    private final PersonSearch search = new PersonSearch();

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenAPersonStandsInAnyValueOfASample_thenNoneComesOut(Sample sample) {
        List<MatchResult> values =
                new ArrayList<>(VALUE.matcher(sample.text()).results().toList());
        assertThat(values).hasSizeGreaterThan(5);
        for (int i = 0; i < PERSONS; i++) {
            Identity person = Identity.of(random);
            MatchResult value = values.get(i % values.size());
            search.checkGone(sample.feed(), sample.bytes(with(sample.text(), value, form(person))), person);
        }
        assertThat(search.decoded()).isPositive();
    }

    private String form(Identity person) {
        return random.nextInt(5) == 0
                ? person.story()
                : person.forms().get(random.nextInt(person.forms().size()));
    }

    private static String with(String text, MatchResult value, String form) {
        String quote = value.group().startsWith("\"") || text.startsWith("{") ? "\"" : "";
        return text.substring(0, value.start()) + quote + form + quote + text.substring(value.end());
    }
}
