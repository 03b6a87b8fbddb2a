package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.event.Timeline;
import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A desk with a clock, and the topic that it writes to. */
final class TestDesk implements DeskOutput {

    static final long LATENESS = 60 * Cases.MINUTE;

    final ListMemory memory;
    final DeskDuty duty;
    final List<Warning> topic;
    /** What was never told, by incident. */
    final Map<String, Warning> untold = new LinkedHashMap<>();

    final List<String> closed = new ArrayList<>();
    final List<Withheld> withheld = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    private final TreeSet<Long> wakings;
    private final Timeline<DeskRules> rules;
    private long clock;
    private boolean behind;

    TestDesk(Timeline<DeskRules> rules) {
        this(rules, new ListMemory(), new ArrayList<>(), new TreeSet<>(), Long.MIN_VALUE);
    }

    private TestDesk(Timeline<DeskRules> rules, ListMemory memory, List<Warning> topic, Set<Long> wakings, long clock) {
        this.memory = memory;
        this.topic = topic;
        this.wakings = new TreeSet<>(wakings);
        this.rules = rules;
        this.clock = clock;
        this.duty = new DeskDuty(memory, rules, this, this.wakings::add);
        duty.lateness(LATENESS);
    }

    static TestDesk plain() {
        return new TestDesk(new Timeline<>(Cases.RULES));
    }

    /** What was restored of this one, as a checkpoint holds it now; its topic is still empty. */
    TestDesk checkpoint() {
        flush();
        TestDesk saved =
                new TestDesk(rules, memory.copy(Standing.none()), new ArrayList<>(), new TreeSet<>(wakings), clock);
        saved.untold.putAll(untold);
        return saved;
    }

    /** This checkpoint, come back to where {@code topic} stands. */
    TestDesk restored(List<Warning> stands) {
        return restored(stands, List.of());
    }

    /** Where those of {@code tombs} are no longer to be found. */
    TestDesk restored(List<Warning> stands, List<String> tombs) {
        List<Warning> left = newest(stands).stream()
                .filter(record -> !tombs.contains(record.incident().incidentId()))
                .toList();
        Standing standing = Standing.of(left, memory.published().all(), clock);
        TestDesk back =
                new TestDesk(rules, memory.copy(standing), new ArrayList<>(stands), new TreeSet<>(wakings), clock);
        back.untold.putAll(untold);
        back.duty.reconcile();
        return back;
    }

    static Collection<Warning> newest(List<Warning> topic) {
        Map<String, Warning> newest = new LinkedHashMap<>();
        topic.forEach(record -> newest.put(record.incident().incidentId(), record));
        return newest.values();
    }

    TestDesk found(Signal signal) {
        return take(new DeskInput.OfSignal(SignalChange.found(signal)));
    }

    TestDesk found(Score score) {
        return take(new DeskInput.OfScore(ScoreChange.found(score)));
    }

    TestDesk late(Signal signal) {
        return take(new DeskInput.OfSignal(new SignalChange(ChangeKind.LATE, signal, null, List.of("late"))));
    }

    TestDesk withdrawn(Signal signal) {
        return take(new DeskInput.OfSignal(new SignalChange(ChangeKind.WITHDRAWN, signal, null, List.of("late"))));
    }

    TestDesk updated(Signal from, Signal to) {
        return take(new DeskInput.OfSignal(new SignalChange(ChangeKind.UPDATED, to, from.signalId(), List.of("late"))));
    }

    TestDesk take(DeskInput input) {
        if (duty.take(input, clock, behind) == DeskDuty.Taken.LATE) {
            behind = true;
        }
        return this;
    }

    /** As before a watermark and before a checkpoint. */
    TestDesk flush() {
        if (behind) {
            behind = false;
            duty.correct(clock);
        }
        return this;
    }

    TestDesk at(long time) {
        flush();
        while (!wakings.isEmpty() && wakings.first() <= time) {
            duty.onTime(wakings.pollFirst());
        }
        clock = time;
        return this;
    }

    /** Until nothing more can happen. */
    TestDesk end() {
        flush();
        while (!wakings.isEmpty()) {
            at(wakings.first());
        }
        return this;
    }

    long clock() {
        return clock;
    }

    /** The records since {@code from}, in short. */
    List<String> said(int from) {
        return topic.subList(from, topic.size()).stream().map(TestDesk::brief).toList();
    }

    static String brief(Warning warning) {
        EndReason reason = warning.endReason();
        return warning.msgType().label()
                + " " + warning.incident().incidentId().replaceAll(".*T", "").replace("000Z", "")
                + "." + warning.incident().issued().revision()
                + " " + warning.incident().judgement().grade().colour()
                + " @" + warning.incident().issued().sent() / Cases.MINUTE
                + (reason == null ? "" : " " + reason.label())
                + (warning.late() ? " late" : "");
    }

    @Override
    public void warning(Warning record) {
        topic.add(record);
    }

    @Override
    public void refused(Answer answer, Refusal why) {
        refused.add(answer.answerId() + " " + why);
    }

    @Override
    public void withheld(Withheld fact) {
        withheld.add(fact);
    }

    @Override
    public void untold(Warning last) {
        untold.put(last.incident().incidentId(), last);
    }

    @Override
    public void closed(String incidentId) {
        closed.add(incidentId);
    }
}
