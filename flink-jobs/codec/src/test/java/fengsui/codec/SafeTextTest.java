package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

    private static final List<String> NAMES = List.of(
            "a b",
            "a%20b",
            "a,b",
            "a%2Cb",
            "<a&b>",
            "\"",
            "火 警",
            "火\u3000警",
            "a\nb",
            "a\ud800b",
            "[x]",
            "1:b",
            "#",
            "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fengsui@harbour-city                     | fengsui@harbour-city
            fire.grid:码头/七.20260601T000000000Z.2  | fire.grid:码头/七.20260601T000000000Z.2
            a b,c<d&e%                               | a%20b%2Cc%3Cd%26e%25
            """)
    void whenCapAllowsAName_thenItStays(String name, String safe) {
        assertThat(SafeText.cap(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fengsui@harbour-city   | fengsui@harbour-city
            urn:city:fengsui       | urn:city:fengsui
            https://a.example/b    | https://a.example/b
            1:b                    | 1%3Ab
            港 a                   | %E6%B8%AF%20a
            """)
    void whenANameIsMeantAsAUri_thenItIsOne(String name, String safe) {
        assertThat(SafeText.uri(name)).isEqualTo(safe);
    }

    @Test
    void whenNamesDiffer_thenSoDoTheSafeOnes() {
        Set<String> cap = new HashSet<>();
        Set<String> uri = new HashSet<>();
        for (String name : NAMES) {
            assertThat(cap.add(SafeText.cap(name))).as(name).isTrue();
            assertThat(SafeText.cap(name)).doesNotContainPattern("[\\s\u3000,<&]");
            assertThat(uri.add(SafeText.uri(name))).as(name).isTrue();
            assertThat(URI.create(SafeText.uri(name)).toASCIIString()).isEqualTo(SafeText.uri(name));
        }
    }
}
