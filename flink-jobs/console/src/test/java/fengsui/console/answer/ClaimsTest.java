package fengsui.console.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final String INCIDENT = "fire.grid:g1.20260601T080000000Z";

    private final List<Answer> topic = new ArrayList<>();
    private final Claims claims = new Claims(incident -> List.copyOf(topic));

    private static Answer answer(String id, AnswerKind kind, String by) {
        return new Answer(id, INCIDENT, "old-town", kind, 1_000, by, null, null, null, null);
    }

    private static Answer accepted(String id, String by) {
        return answer(id, AnswerKind.ACCEPTED, by);
    }

    private void mustBeGranted(Answer answer, @Nullable String after) {
        assertThat(claims.claim(answer, after)).isEqualTo(new Claim.Granted(answer));
    }

    @Test
    void whenTheSecondHasNotSeenTheFirst_thenHeIsToldOfIt() {
        mustBeGranted(accepted("a", "east"), null);
        Answer late = answer("b", AnswerKind.REJECTED, "west");
        assertThat(claims.claim(late, null)).isEqualTo(new Claim.Crossed(accepted("a", "east")));
        assertThat(claims.claim(late, "nonsense")).isEqualTo(new Claim.Crossed(accepted("a", "east")));
    }

    @Test
    void whenTheSecondHasSeenTheFirst_thenHeGoesOn() {
        mustBeGranted(accepted("a", "east"), null);
        mustBeGranted(answer("b", AnswerKind.CLOSED, "west"), "a");
        assertThat(claims.claim(answer("c", AnswerKind.ON_SCENE, "east"), "a")).isInstanceOf(Claim.Crossed.class);
    }

    @Test
    void whenAnotherConsoleAnswered_thenThatCountsAsWell() {
        topic.add(accepted("elsewhere", "west"));
        assertThat(claims.claim(accepted("a", "east"), null)).isInstanceOf(Claim.Crossed.class);
        mustBeGranted(accepted("a", "east"), "elsewhere");
    }

    @Test
    void whenOneIsOnTheTopicBeforeOursThatIsOnItsWay_thenOursIsTheLast() {
        mustBeGranted(accepted("ours", "east"), null);
        topic.add(accepted("theirs", "west"));
        assertThat(claims.claim(answer("b", AnswerKind.CLOSED, "west"), "theirs"))
                .isEqualTo(new Claim.Crossed(accepted("ours", "east")));
    }

    @Test
    void whenTheSameIsSentTwice_thenItIsOneAnswer() {
        mustBeGranted(accepted("a", "east"), null);
        assertThat(claims.claim(accepted("later", "east"), null)).isEqualTo(new Claim.Repeated(accepted("a", "east")));
        assertThat(claims.claim(accepted("a", "east"), null)).isEqualTo(new Claim.Repeated(accepted("a", "east")));
    }

    @Test
    void whenSomebodyRemarks_thenItIsWelcomeAndHoldsNobodyUp() {
        mustBeGranted(accepted("a", "east"), null);
        mustBeGranted(answer("remark", AnswerKind.COMMENT, "west"), null);
        mustBeGranted(answer("b", AnswerKind.ON_SCENE, "west"), "a");
    }

    @Test
    void whenAnAnswerDidNotGetThere_thenTheNextNeedNotHaveSeenIt() {
        Answer lost = accepted("a", "east");
        mustBeGranted(lost, null);
        claims.settle(lost);
        mustBeGranted(accepted("b", "west"), null);
    }

    @Test
    void whenAnAnswerIsReadBack_thenItIsStillTheLast() {
        Answer read = accepted("a", "east");
        mustBeGranted(read, null);
        topic.add(read);
        claims.settle(read);
        assertThat(claims.claim(accepted("b", "west"), null)).isEqualTo(new Claim.Crossed(read));
    }

    @Test
    void whenManyAnswerAtOnce_thenExactlyOneIsGranted() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<Claim>> results = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Answer answer = accepted("id-" + i, "desk-" + i);
                results.add(pool.submit(() -> {
                    together.await();
                    return claims.claim(answer, null);
                }));
            }
            int granted = 0;
            for (Future<Claim> result : results) {
                granted += result.get() instanceof Claim.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }
}
