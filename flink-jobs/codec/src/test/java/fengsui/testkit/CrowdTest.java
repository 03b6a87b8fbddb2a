package fengsui.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private final Crowd crowd = new Crowd(new Random(63));

    @Test
    void whenAnyFormOfOneOfMany_thenThatPersonIsFound() {
        for (int i = 0; i < 500; i++) {
            Identity person = crowd.next();
            String number = "person " + i + " ";
            person.forms()
                    .forEach(form -> assertThat(crowd.foundIn("said “" + form + "” twice"))
                            .anySatisfy(found -> assertThat(found).startsWith(number)));
            assertThat(crowd.foundIn(person.story()).stream()
                            .filter(found -> found.startsWith(number))
                            .count())
                    .isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void whenNobodyIsThere_thenNothingIsFound() {
        Identity stranger = new Crowd(new Random(64)).next();
        for (int i = 0; i < 500; i++) {
            crowd.next();
        }
        assertThat(crowd.foundIn("")).isEmpty();
        assertThat(crowd.foundIn(stranger.mobile() + " " + stranger.card() + " 2026-06-01T08:00:00Z 三楼着火了"))
                .isEmpty();
    }
}
