package fengsui.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void whenATextLooksLikeMarkup_thenItIsShownAndNotObeyed() {
        String page = new Html()
                .open("p", "title", "\" onclick=\"x('&')")
                .text("<script>alert(1)</script>")
                .close()
                .document();

        assertThat(page)
                .isEqualTo("<!DOCTYPE html>\n<p title=\"&quot; onclick=&quot;x(&#39;&amp;&#39;)\">"
                        + "&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    }

    @Test
    void whenATextHoldsControlsOrTurnsItsDirection_thenAMarkStandsForThem() {
        assertThat(Html.escaped("a\u0000b\u001Bc\u007Fd\u202Ee\u2066f\uD800g\tΩ火🔥"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\tΩ火🔥");
    }

    /** Whatever a text holds, a reader gets it back, and nothing else comes about. */
    @Test
    void whenTextsAreRandom_thenThePageHoldsThemAndNoOtherElement() {
        String alphabet = "<>&\"'/= aé火\u0001\u202E\uFFFE-!--]]>";
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(20, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            String shown = text.toString().replaceAll("[\u0001\u202E\uFFFE]", "\uFFFD");

            Parsed page = Parsed.of(new Html().element("p", text.toString(), "title", text.toString()));

            assertThat(page.all("//p")).as("seed %d", seed).containsExactly(shown);
            assertThat(page.all("//p/@title")).containsExactly(shown);
            assertThat(page.all("//*")).hasSize(1);
        }
    }

    @Test
    void whenAnElementIsStillOpen_thenThereIsNoPage() {
        assertThatThrownBy(() -> new Html().open("p").document()).hasMessage("still open: [p]");
    }
}
