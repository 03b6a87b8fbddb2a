package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.event.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One district's desk with as much of its past as can still be corrected. Its book always stands as if every event had
 * come in time; what was published is kept apart, since records that went out cannot be taken back, only followed. So a
 * correction is a replay of the book from the last time that is beyond correction, and the difference between what it
 * finds and what was published. Holds nothing itself: all is in its memory. Not thread-safe.
 */
public final class DeskHistory {

    private final DeskMemory memory;
    private final Timeline<DeskRules> rules;
    private final Consumer<Warning> out;

    /** @param rules which rule set holds from when on; may grow while the desk works */
    public DeskHistory(DeskMemory memory, Timeline<DeskRules> rules, Consumer<Warning> out) {
        this.memory = memory;
        this.rules = rules;
        this.out = out;
    }

    /**
     * Enters {@code input} at its place in time, and no more: it waits to be worked on.
     *
     * @return whether it could be: not where its time is beyond correction
     */
    public boolean enter(DeskInput input) {
        boolean correctable = input.time() > memory.base().time();
        if (correctable) {
            memory.enter(input);
        }
        return correctable;
    }

    /** Up to when it was worked on, {@link Long#MIN_VALUE} at first. */
    public long worked() {
        return memory.book().time();
    }

    /** When it must be worked on next, unless something is entered before. */
    public OptionalLong nextDeadline() {
        BookAt now = memory.book();
        return Deadlines.next(now.book().incidents(), rules.at(now.time()), now.time());
    }

    /** Time has come to {@code time}, and the desk was called at every earlier time for which anything was entered. */
    public void work(long time) {
        NavigableMap<Long, Tray> trays = new TreeMap<>();
        List<DeskInput> account = memory.account(time);
        if (!account.isEmpty()) {
            trays.put(time, Tray.of(account, this::known));
        }
        run(time, trays);
    }

    /** Works on all that was entered for after {@link #worked} and up to {@code time}, in its order. */
    public void catchUp(long time) {
        run(time, trays(memory.accounts().headMap(time, true)));
    }

    private void run(long time, NavigableMap<Long, Tray> trays) {
        Outbox outbox = outbox();
        BookAt before = memory.book();
        BookRun run = new BookRun(before, rules);
        run.to(time, trays).forEach(outbox::tell);
        keep(outbox);
        BookAt after = run.stopped();
        if (!after.equals(before)) {
            memory.book(after);
        }
    }

    /** Works on all that was entered for up to {@code now} as if it had come in time, and tells the difference. */
    public void correct(long now) {
        BookAt base = memory.base();
        BookRun run = new BookRun(base, rules);
        List<Found> found = new ArrayList<>();
        long until = Math.max(now, worked());
        run.to(until, trays(memory.accounts().headMap(until, true))).stream()
                .filter(said -> said.msgType() == MsgType.CANCEL)
                .forEach(said -> found.add(Found.over(said)));
        found.addAll(run.book().untold());
        BookAt after = run.at(until);
        after.book().incidents().forEach(incident -> found.add(Found.open(incident)));
        Outbox outbox = outbox();
        new Correction(outbox, open(), now).apply(found, base.time());
        keep(outbox);
        memory.book(new BookAt(after.time(), told(after.book(), outbox)));
    }

    /** What was told cannot be taken back: the book goes on from what people know. */
    private static IncidentBook.Snapshot told(IncidentBook.Snapshot book, Outbox outbox) {
        List<Incident> incidents = book.incidents().stream()
                .map(open -> outbox.open(Subject.of(open)).isPresent() ? open.told() : open)
                .toList();
        return new IncidentBook.Snapshot(incidents, book.scores(), book.rests(), book.minute());
    }

    /** What has become of the incident that {@code answer} is about. */
    Answering about(Answer answer) {
        return Answering.of(answer, published(answer.incidentId()).orElse(null));
    }

    /** An answer to what is over already: nothing begins anew, but it is told. */
    void afterwards(Answer answer, long now) {
        Outbox outbox = outbox();
        published(answer.incidentId()).ifPresent(over -> outbox.answered(over, answer, now));
        keep(outbox);
    }

    private Optional<Answered> known(Answer answer) {
        return published(answer.incidentId())
                .map(told -> new Answered(answer, told.newest().incident(), Answering.wasOpen(answer, told)));
    }

    private Optional<Published> published(String id) {
        Optional<Published> told =
                memory.published().stream().filter(each -> each.id().equals(id)).findFirst();
        return told.isPresent()
                ? told
                : Optional.ofNullable(memory.standing().of(id)).map(Published::of);
    }

    /** When something ends by itself, or changes, that is now too recent to be forgotten; empty where nothing is open. */
    OptionalLong nextForgettable() {
        BookAt base = memory.base();
        return Deadlines.next(base.book().incidents(), rules.at(base.time()), base.time());
    }

    /**
     * What happened before {@code horizon} is beyond correction from now on. All of it must have been worked on.
     *
     * @param out told of each incident that ended before, of which nothing more will be said, and of those of which nothing
     *     ever was
     */
    public void forget(long horizon, DeskOutput out) {
        long last = horizon - 1;
        BookAt base = memory.base();
        if (last <= base.time()) {
            return;
        }
        BookRun run = new BookRun(base, rules);
        run.to(last, trays(memory.accounts().headMap(last, true)));
        memory.base(run.at(last));
        Untold.records(run.book().untold(), memory.published()).forEach(out::untold);
        List.copyOf(memory.accounts().headMap(last, true).keySet()).forEach(memory::strike);
        Outbox outbox = outbox();
        outbox.all().stream()
                .filter(each -> each.last() <= last && !awaited(each))
                .forEach(over -> {
                    outbox.drop(over);
                    out.closed(over.id());
                });
        keep(outbox);
    }

    /**
     * Time has come to {@code now}, and everything up to it was worked on: of what stood in the topic after a restart,
     * what was said again counts as told, what has come out otherwise is corrected, and what did not come up again ends.
     */
    public void settle(long now) {
        Outbox outbox = outbox();
        Reconciliation reconciliation = new Reconciliation(outbox, open(), now);
        reconciliation.settle(memory.standing());
        keep(outbox);
    }

    /** Whether the topic still says something else of it than the desk does. */
    private boolean awaited(Published published) {
        return memory.standing().of(published.id()) != null;
    }

    /** When each incident was last spoken of that is over, and of which nothing more is awaited. */
    List<Long> over() {
        return memory.published().stream()
                .filter(each -> !each.open() && !awaited(each))
                .map(Published::last)
                .toList();
    }

    /** The revision of every incident of which records were published, by its id. */
    public Map<String, Integer> told() {
        Map<String, Integer> told = new TreeMap<>();
        memory.published().stream()
                .filter(each -> each.revision() > 0)
                .forEach(each -> told.put(each.id(), each.revision()));
        return told;
    }

    /**
     * Publishes again what never reached the topic. Where something newer was published since, that will do.
     *
     * @param believed what {@link #told} was when the job came back
     * @param topic the newest record of each incident of this desk, now that everything from before the restart is either
     *     written or lost
     */
    public void tellAgain(Map<String, Integer> believed, Collection<Warning> topic, long now) {
        Outbox outbox = outbox();
        new Reconciliation(outbox, open(), now).heal(believed, topic);
        keep(outbox);
    }

    private Map<Subject, Incident> open() {
        Map<Subject, Incident> open = new HashMap<>();
        memory.book().book().incidents().forEach(incident -> open.put(Subject.of(incident), incident));
        return open;
    }

    private NavigableMap<Long, Tray> trays(Map<Long, List<DeskInput>> accounts) {
        NavigableMap<Long, Tray> trays = new TreeMap<>();
        accounts.forEach((time, account) -> trays.put(time, Tray.of(account, this::known)));
        return trays;
    }

    private Outbox outbox() {
        return new Outbox(memory.published(), memory.standing(), out);
    }

    private void keep(Outbox outbox) {
        if (outbox.changed()) {
            memory.published(outbox.all());
        }
    }
}
