package fengsui.warning;

import fengsui.answer.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a desk has published, and the one way out: every record gets its id, its revision and its time here, in line with
 * what was told before, and none goes out that says what already stands. Not thread-safe.
 */
final class Outbox {

    private final Publications published;
    private final Standing standing;
    private final Consumer<Warning> out;

    Outbox(Publications published, Standing standing, Consumer<Warning> out) {
        this.published = published;
        this.standing = standing;
        this.out = out;
    }

    List<Published> all() {
        return published.all();
    }

    Optional<Published> open(Subject subject) {
        return published.open(subject);
    }

    /** What a book says in its time: the incident may be known to the world under another name. */
    void tell(Warning said) {
        Published before = open(Subject.of(said.incident())).orElse(null);
        // What was told of while it would not have been, had every event come in time, is no news.
        put(before, before == null ? Draft.of(said) : Draft.of(said).again());
    }

    /** @param before what was told of the incident, {@code null} where nothing was */
    void put(@Nullable Published before, Draft own) {
        Draft draft = own.naming(this::worldId);
        String id = before == null ? name(draft) : before.id();
        Warning stands = standing.of(id);
        Warning newest = stands != null ? stands : before == null || before.revision() == 0 ? null : before.newest();
        Warning untold = draft.after(null, id, before == null ? 0 : before.revision());
        if (stands != null && Standing.covers(stands, untold)) {
            replace(before, new Published(untold, onset(draft), draft.ended()));
            return;
        }
        standing.settled(id);
        int revision = newest == null ? 1 : newest.incident().issued().revision() + 1;
        Warning record = (stands == null ? draft : draft.again()).after(newest, id, revision);
        replace(before, new Published(record, onset(draft), draft.ended()));
        out.accept(record);
    }

    /** Nothing is to be told, but the incident lies elsewhere in time. */
    void move(Published before, Found found) {
        replace(before, new Published(before.newest(), found.onset(), found.ended()));
    }

    /** What dispatch has answered of what is over already. */
    void answered(Published over, Answer answer, long now) {
        Incident was = over.newest().incident();
        Duty duty = was.course().duty();
        Incident is = was.with(was.course().with(duty.with(Handling.of(answer, duty.handling()))));
        Draft draft = Draft.over(new Found(is, over.ended(), over.reason()), now, CourseWords.handled(is));
        put(over, draft.because(List.of(Change.of(answer.kind()))));
    }

    /** {@code stands} says what is so: from here on it counts as told. */
    Published agree(@Nullable Published before, Warning stands) {
        standing.settled(stands.incident().incidentId());
        Published known = before == null ? Published.of(stands) : new Published(stands, before.onset(), before.ended());
        replace(before, known);
        return known;
    }

    /** {@code stands} tells of an incident that ended so long ago that it is no longer known; it is only to be closed. */
    void forgotten(Warning stands) {
        standing.settled(stands.incident().incidentId());
        replace(null, new Published(stands, stands.incident().times().onset(), Long.MIN_VALUE));
    }

    Optional<Published> known(String id) {
        return published.of(id);
    }

    private void replace(@Nullable Published before, Published now) {
        if (before != null && !before.id().equals(now.id())) {
            published.remove(before);
        }
        if (!now.equals(before)) {
            published.put(now);
        }
    }

    /** The id of an incident that is told of for the first time: the one it had before a restart, or its own. */
    private String name(Draft draft) {
        Incident incident = draft.incident();
        String own = incident.incidentId();
        if (free(own) && standing.of(own) != null) {
            return own;
        }
        // An open incident reaches as far as it would if nothing more were heard of it.
        long known = Math.min(draft.ended(), incident.quietAt());
        return standing.all().stream()
                .filter(record -> Subject.of(record.incident()).equals(Subject.of(incident)))
                .map(Published::of)
                .filter(record -> free(record.id()) && record.counts())
                .filter(record -> new Found(incident, known, draft.reason()).overlaps(record))
                .min(Comparator.comparingLong(Published::onset))
                .map(Published::id)
                .orElseGet(() -> unused(own));
    }

    /** After corrections, an incident may begin when another did that has since been told of otherwise. */
    private String unused(String own) {
        String id = own;
        for (int number = 2; !free(id) || standing.of(id) != null; number++) {
            id = own + "-" + number;
        }
        return id;
    }

    /** The name by which people know what a book calls {@code id}. */
    String worldId(String id) {
        return published.named(id).map(Published::id).orElse(id);
    }

    private boolean free(String id) {
        return known(id).isEmpty();
    }

    private static long onset(Draft draft) {
        return draft.incident().times().onset();
    }
}
