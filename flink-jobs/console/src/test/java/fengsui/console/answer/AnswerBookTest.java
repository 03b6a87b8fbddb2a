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

class AnswerBookTest {

    private static final String INCIDENT = "fire.grid:g1.20260601T080000000Z";

    private final List<String> changed = new ArrayList<>();
    private final AnswerBook book = new AnswerBook(changed::add);

    private static Answer answer(String id, AnswerKind kind, String by) {
        return new Answer(id, INCIDENT, "old-town", kind, 1_000, by, null, null, null, null);
    }

    private static Answer accepted(String id, String by) {
        return answer(id, AnswerKind.ACCEPTED, by);
    }

    private List<String> ids() {
        return book.of(INCIDENT).stream()
                .map(given -> given.answer().answerId())
                .toList();
    }

    private void mustBeGranted(Answer answer, @Nullable String after) {
        assertThat(book.claim(answer, after)).isEqualTo(new Claim.Granted(answer.answerId()));
    }

    @Test
    void whenTheFirstAnswers_thenItIsPendingUntilItIsSeen() {
        mustBeGranted(accepted("a", "east"), null);
        assertThat(book.last(INCIDENT))
                .hasValueSatisfying(given -> assertThat(given.pending()).isTrue());
        book.seen(accepted("a", "east"));
        assertThat(book.last(INCIDENT))
                .hasValueSatisfying(given -> assertThat(given.pending()).isFalse());
        assertThat(changed).containsExactly(INCIDENT, INCIDENT);
    }

    @Test
    void whenTheSecondHasNotSeenTheFirst_thenHeIsToldOfItAndNothingIsKeptOfHis() {
        mustBeGranted(accepted("a", "east"), null);
        Answer late = answer("b", AnswerKind.REJECTED, "west");
        assertThat(book.claim(late, null)).isEqualTo(new Claim.Crossed(new Given(accepted("a", "east"), true)));
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void whenTheSecondHasSeenTheFirst_thenHeGoesOn() {
        mustBeGranted(accepted("a", "east"), null);
        mustBeGranted(answer("b", AnswerKind.CLOSED, "west"), "a");
        assertThat(ids()).containsExactly("a", "b");
    }

    @Test
    void whenAnotherConsoleAnswered_thenThatCountsAsWell() {
        book.seen(accepted("elsewhere", "west"));
        assertThat(book.claim(accepted("a", "east"), null)).isInstanceOf(Claim.Crossed.class);
        mustBeGranted(accepted("a", "east"), "elsewhere");
    }

    @Test
    void whenTheSameIsSentTwice_thenItIsOneAnswer() {
        mustBeGranted(accepted("a", "east"), null);
        assertThat(book.claim(accepted("later", "east"), null)).isEqualTo(new Claim.Repeated(accepted("a", "east")));
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void whenSomebodyRemarks_thenItIsWelcomeAndHoldsNobodyUp() {
        mustBeGranted(accepted("a", "east"), null);
        mustBeGranted(answer("remark", AnswerKind.COMMENT, "west"), null);
        mustBeGranted(answer("b", AnswerKind.ON_SCENE, "west"), "a");
    }

    @Test
    void whenAnAnswerWasNotSent_thenTheNextNeedNotHaveSeenIt() {
        Answer lost = accepted("a", "east");
        mustBeGranted(lost, null);
        book.drop(lost);
        mustBeGranted(accepted("b", "west"), null);
    }

    @Test
    void whenWhatWasTakenBackIsOnTheTopicAfterAll_thenItStands() {
        Answer unconfirmed = accepted("a", "east");
        mustBeGranted(unconfirmed, null);
        book.drop(unconfirmed);
        book.seen(unconfirmed);
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void whenTheTopicIsReadAnew_thenNothingIsThereTwiceOrToldTwice() {
        book.seen(accepted("a", "east"));
        book.seen(answer("b", AnswerKind.ON_SCENE, "east"));
        book.seen(accepted("a", "east"));
        book.seen(answer("b", AnswerKind.ON_SCENE, "east"));
        assertThat(ids()).containsExactly("a", "b");
        assertThat(changed).hasSize(2);
    }

    @Test
    void whenAnotherIsOnTheTopicBeforeOurs_thenItComesFirst() {
        mustBeGranted(accepted("ours", "east"), null);
        book.seen(accepted("theirs", "west"));
        assertThat(ids()).containsExactly("theirs", "ours");
    }

    @Test
    void whenManyAnswerAtOnce_thenExactlyOneIsGranted() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            AnswerBook quiet = new AnswerBook(id -> {});
            List<Future<Claim>> claims = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Answer answer = accepted("id-" + i, "desk-" + i);
                claims.add(pool.submit(() -> {
                    together.await();
                    return quiet.claim(answer, null);
                }));
            }
            int granted = 0;
            for (Future<Claim> claim : claims) {
                granted += claim.get() instanceof Claim.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
            assertThat(quiet.of(INCIDENT)).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }
}
