package fengsui.warning;

import fengsui.answer.AnswerKind;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings what was published in line with what a replay found. Every record of it is marked late. */
final class Correction {

    private final Outbox outbox;
    private final Function<Subject, @Nullable Incident> before;
    private final long now;

    /** @param before the incidents that were open, as the desk took them to be */
    Correction(Outbox outbox, Function<Subject, @Nullable Incident> before, long now) {
        this.outbox = outbox;
        this.before = before;
        this.now = now;
    }

    /** @param since what ended then or before is not in question */
    void apply(List<Found> found, long since) {
        List<Published> published =
                outbox.all().stream().filter(each -> each.ended() > since).toList();
        SortedSet<String> hazards = new TreeSet<>();
        published.forEach(each -> hazards.add(each.subject().hazard()));
        found.forEach(each -> hazards.add(each.hazard()));
        for (String hazard : hazards) {
            List<Found> own =
                    found.stream().filter(each -> each.hazard().equals(hazard)).toList();
            apply(
                    new Matching(
                            published.stream()
                                    .filter(each -> each.subject().hazard().equals(hazard))
                                    .toList(),
                            own),
                    own);
        }
    }

    private void apply(Matching matching, List<Found> found) {
        matching.gone().stream()
                .filter(Published::counts)
                .forEach(each -> end(each, found.stream().anyMatch(one -> one.overlaps(each))));
        matching.pairs().forEach(this::compare);
        matching.unheardOf().forEach(this::report);
    }

    private void end(Published published, boolean covered) {
        EndReason reason = covered ? EndReason.SUPERSEDED : EndReason.WITHDRAWN;
        Incident was = was(published);
        Found over = new Found(was, now, reason);
        outbox.put(
                published, Draft.over(over, now, ChangeWords.ended(reason, was)).isLate());
    }

    private void compare(Published published, Found found) {
        Incident was = was(published);
        if (same(published, found)) {
            outbox.move(published, found);
        } else if (answered(was, found)) {
            outbox.put(published, answer(found));
        } else if (!found.open()) {
            outbox.put(
                    published,
                    Draft.over(found, now, LateWords.over(was, found)).isLate());
        } else {
            var words = published.open()
                    ? LateWords.corrected(was(published), found.incident())
                    : LateWords.reopened(was(published), found.incident());
            outbox.put(
                    published,
                    Draft.open(MsgType.UPDATE, found.incident(), now, words).isLate());
        }
    }

    /** Whether it is only that dispatch has answered, and its answer came behind the clock. */
    private static boolean answered(Incident was, Found found) {
        Handling newer = found.incident().course().duty().handling();
        return newer != null
                && !newer.equals(was.course().duty().handling())
                && was.evidence().equals(found.incident().evidence());
    }

    private Draft answer(Found found) {
        Incident is = found.incident();
        boolean onScene = Objects.requireNonNull(is.course().duty().handling()).state() == AnswerKind.ON_SCENE;
        return found.open()
                ? Draft.open(MsgType.UPDATE, is, now, CourseWords.handled(is))
                        .because(List.of(onScene ? Change.ON_SCENE : Change.ACCEPTED))
                : Draft.over(found, now, ChangeWords.ended(Objects.requireNonNull(found.reason()), is));
    }

    /** Whether nothing needs to be told: neither has changed what counts, nor would a record that stands run out. */
    private boolean same(Published published, Found found) {
        Incident was = was(published);
        Incident is = found.incident();
        boolean neither = !published.counts() && !EndReason.counts(found.reason());
        boolean alike = CanonicalIncident.of(was, published.open()).equals(CanonicalIncident.of(is, found.open()))
                && published.counts() == EndReason.counts(found.reason())
                && Objects.equals(was.finding(), is.finding())
                && was.areas().equals(is.areas())
                && Objects.equals(
                        was.course().telling().held(), is.course().telling().held())
                && Objects.equals(
                        was.course().duty().handling(), is.course().duty().handling());
        boolean lasts = !found.open()
                || is.issued().expires()
                        <= published.newest().incident().issued().expires();
        return neither || (alike && lasts);
    }

    /** What nobody was told of. One that is over already sounds no alarm: one record puts history right. */
    private void report(Found found) {
        Draft draft = found.open()
                ? Draft.open(MsgType.ALERT, found.incident(), now, LateWords.found())
                : Draft.over(found, now, LateWords.foundOver(found));
        if (EndReason.counts(found.reason())
                && found.incident().course().telling().told()) {
            outbox.put(null, draft.isLate());
        }
    }

    /** Evidence that changed no grade was taken in without a record, so the book knows better than the topic. */
    private Incident was(Published published) {
        Incident told = published.newest().incident();
        Incident stood = published.open() ? before.apply(published.subject()) : null;
        return stood == null ? told : stood;
    }
}
