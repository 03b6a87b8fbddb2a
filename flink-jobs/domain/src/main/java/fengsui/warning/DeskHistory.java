package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.event.Timeline;
import java.util.ArrayList;
import java.util.Collection;
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
        return memory.book().nextDeadline(rules);
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
        memory.book().to(time, trays, rules).forEach(outbox::tell);
        memory.book().unsaid().drop();
        memory.keep();
    }

    /** Works on all that was entered for up to {@code now} as if it had come in time, and tells the difference. */
    public void correct(long now) {
        DeskBook before = memory.book();
        long until = Math.max(now, before.time());
        DeskBook again = memory.base().copy();
        List<Found> found = new ArrayList<>();
        again.to(until, trays(memory.accounts().headMap(until, true)), rules).stream()
                .filter(said -> said.msgType() == MsgType.CANCEL)
                .forEach(said -> found.add(Found.over(said)));
        found.addAll(again.unsaid().untold());
        again.unsaid().drop();
        again.passed(until);
        again.open().forEach(incident -> found.add(Found.open(incident)));
        Outbox outbox = outbox();
        new Correction(outbox, before::at, now).apply(found, memory.base().time());
        again.open().stream()
                .filter(open -> !open.course().telling().told()
                        && outbox.open(Subject.of(open)).isPresent())
                .forEach(open -> again.known(open.told()));
        memory.book(again.replacing(before));
        memory.keep();
    }

    /** What has become of the incident that {@code answer} is about. */
    Answering about(Answer answer) {
        return Answering.of(answer, published(answer.incidentId()).orElse(null));
    }

    /** An answer to what is over already: nothing begins anew, but it is told. */
    void afterwards(Answer answer, long now) {
        Outbox outbox = outbox();
        published(answer.incidentId()).ifPresent(over -> outbox.answered(over, answer, now));
        memory.keep();
    }

    private Optional<Answered> known(Answer answer) {
        return published(answer.incidentId())
                .map(told -> new Answered(answer, told.newest().incident(), Answering.wasOpen(answer, told)));
    }

    private Optional<Published> published(String id) {
        Optional<Published> told = memory.published().of(id);
        return told.isPresent()
                ? told
                : Optional.ofNullable(memory.standing().of(id)).map(Published::of);
    }

    /** When something ends by itself, or changes, that is now too recent to be forgotten; empty where nothing is open. */
    OptionalLong nextForgettable() {
        return memory.base().nextDeadline(rules);
    }

    /**
     * What happened before {@code horizon} is beyond correction from now on. All of it must have been worked on.
     *
     * @param told of what was withheld until then, and of each incident that ended before: nothing more will be said of it
     */
    void forget(long horizon, DeskOutput told) {
        long last = horizon - 1;
        DeskBook base = memory.base();
        if (last <= base.time()) {
            return;
        }
        base.to(last, trays(memory.accounts().headMap(last, true)), rules);
        base.passed(last);
        Outbox outbox = outbox();
        base.unsaid().withheld().forEach(fact -> told.withheld(fact.naming(outbox::worldId)));
        Untold.records(base.unsaid().untold(), memory.published()).forEach(told::untold);
        base.unsaid().drop();
        List.copyOf(memory.accounts().headMap(last, true).keySet()).forEach(memory::strike);
        memory.published().over(last).stream().filter(each -> !awaited(each)).forEach(over -> {
            memory.published().remove(over);
            told.closed(over.id());
        });
        memory.keep();
    }

    /**
     * Time has come to {@code now}, and everything up to it was worked on: of what stood in the topic after a restart,
     * what was said again counts as told, what has come out otherwise is corrected, and what did not come up again ends.
     */
    public void settle(long now) {
        if (!memory.standing().isEmpty()) {
            new Reconciliation(outbox(), memory.book()::at, now).settle(memory.standing());
            memory.keep();
        }
    }

    /** Whether the topic still says something else of it than the desk does. */
    private boolean awaited(Published published) {
        return memory.standing().of(published.id()) != null;
    }

    /** When the first incident was last spoken of that is over, and of which nothing more is awaited. */
    OptionalLong over() {
        return memory.published().firstOver(each -> !awaited(each));
    }

    /** The revision of every incident of which records were published, by its id. */
    public Map<String, Integer> told() {
        Map<String, Integer> told = new TreeMap<>();
        memory.published().all().stream()
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
        new Reconciliation(outbox(), memory.book()::at, now).heal(believed, topic);
        memory.keep();
    }

    private NavigableMap<Long, Tray> trays(Map<Long, List<DeskInput>> accounts) {
        NavigableMap<Long, Tray> trays = new TreeMap<>();
        accounts.forEach((time, account) -> trays.put(time, Tray.of(account, this::known)));
        return trays;
    }

    private Outbox outbox() {
        return new Outbox(memory.published(), memory.standing(), out);
    }
}
