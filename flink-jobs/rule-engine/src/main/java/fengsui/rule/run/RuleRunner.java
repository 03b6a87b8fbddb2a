package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.rule.FailureLog;
import fengsui.rule.Hit;
import fengsui.rule.RuleFailure;
import fengsui.rule.RuleSet;
import fengsui.rule.journal.Entry;
import fengsui.rule.journal.Journal;
import fengsui.rule.journal.JournalFigures;
import fengsui.rule.journal.SegmentStore;
import fengsui.rule.journal.StoredSegment;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules over the events of some areas: puts events in order, drives the engines' clocks, corrects for what comes
 * late, goes over to other rules at their time, and keeps the journal from which engines are rebuilt. What it says, less
 * what it takes back, depends on the events and the editions alone: neither on the order of their arrival within what
 * their feeds allow, nor on the steps in which time is told, nor on the other areas. Not thread-safe.
 */
public final class RuleRunner implements AutoCloseable {

    private final RunnerLimits limits;
    private final FailureLog failures = new FailureLog();
    private final Lates lates = new Lates();
    private final Findings findings = new Findings(failures);
    private final Alarms alarms = new Alarms(failures, findings);
    private final Said said = new Said();
    private final Schedule schedule;
    private final Journal journal;
    private final Recorder recorder;
    private final ShadowPool pool;
    private final Engines engines;
    private final Course course;
    private final Corrections corrections;
    private long clock = Long.MIN_VALUE;
    private long newest = Long.MIN_VALUE;
    private long silentBefore = Long.MIN_VALUE;
    private long shed;

    private RuleRunner(RuleSet rules, RunnerLimits limits, ToIntFunction<Area> groups, Workshop workshop) {
        this.limits = limits;
        this.schedule = new Schedule(rules);
        this.journal = limits.journal() ? new Journal(groups) : Journal.keepingNothing();
        this.pool = new ShadowPool(limits.shadows(), workshop, alarms.ofShadows());
        Past past = new Past(schedule, journal, said);
        RuleCaps caps = limits.caps();
        this.recorder = new Recorder(past, findings, caps.signals());
        this.engines = new Engines(alarms, pool, past.replay(), this::hear);
        this.course = new Course(past, engines, new Hoards(past, findings, caps.rows()));
        this.corrections = new Corrections(past, engines, pool, () -> new Recorder(past, findings, caps.signals()));
        engines.start(schedule.at(clock));
    }

    /** With the active rules of {@code rules} and those on trial. Close it: its engines hold more than memory. */
    public static RuleRunner start(RuleSet rules, RunnerLimits limits) {
        return start(rules, limits, area -> 0);
    }

    /** As {@link #start(RuleSet, RunnerLimits)}, the journal kept apart by the group of each area. */
    public static RuleRunner start(RuleSet rules, RunnerLimits limits, ToIntFunction<Area> groups) {
        return start(rules, limits, groups, Workshop.fresh());
    }

    /** As {@link #start(RuleSet, RunnerLimits, ToIntFunction)}, with engines of {@code workshop}. */
    public static RuleRunner start(RuleSet rules, RunnerLimits limits, ToIntFunction<Area> groups, Workshop workshop) {
        return new RuleRunner(rules, limits, groups, workshop);
    }

    /** Up to where time has been worked off; {@link Long#MIN_VALUE} at first. */
    public long clock() {
        return clock;
    }

    /** Takes an event, or says why not. */
    public Acceptance accept(ScopedEvent row) {
        Plan.Watched wanted = schedule.wanted(row);
        long time = row.event().eventTime();
        if (wanted == null) {
            return Acceptance.UNWATCHED;
        }
        if (time > clock) {
            return ahead(row, wanted);
        }
        if (!schedule.counts(row)) {
            return Acceptance.UNWATCHED;
        }
        return time < clock - schedule.latenessMillis(row.event()) ? Acceptance.TOO_LATE : late(row, wanted);
    }

    private Acceptance ahead(ScopedEvent row, Plan.Watched wanted) {
        if (course.waiting() >= bound(row.event())) {
            shed++;
            return Acceptance.SHED;
        }
        course.add(append(row, wanted));
        return Acceptance.AHEAD;
    }

    private Acceptance late(ScopedEvent row, Plan.Watched wanted) {
        journal.worked(append(row, wanted));
        lates.add(row);
        return Acceptance.LATE;
    }

    private Entry append(ScopedEvent row, Plan.Watched wanted) {
        newest = Math.max(newest, row.event().eventTime());
        return journal.append(row, wanted.keepMillis(), wanted.counted());
    }

    /** Calls before readings: each is a person's, and there are few. */
    private long bound(SafetyEvent event) {
        return event.kind() == EventKind.HOTLINE ? 2L * limits.waiting() : limits.waiting();
    }

    /** Whether late events wait for {@link #correct}. */
    public boolean lateWaiting() {
        return !lates.isEmpty();
    }

    /** Works off the late events: hands on what they change of what was said, in the order of time, then signal id. */
    public void correct(Consumer<SignalChange> consumer) {
        if (lateWaiting()) {
            corrections.of(lates, clock).forEach(consumer);
        }
    }

    /**
     * Time has reached {@code watermark}: what comes up to it from now on is late. Hands on what the rules say up to
     * then, in the order of time, then signal id; before it, what {@link #correct} would. Several hits of one rule at one
     * time on the same evidence are one signal.
     *
     * @param watermark {@link Long#MAX_VALUE} is the end of the input: the engines then go on for the longest memory of
     *     a rule after the last event, when everything that waits has come due
     */
    public void advanceTo(long watermark, Consumer<SignalChange> consumer) {
        correct(consumer);
        if (watermark > clock) {
            work(watermark).stream().map(SignalChange::found).forEach(consumer);
        }
    }

    /** {@code next} will begin: what its rules watch is kept from now on. */
    public void announce(RuleSet next) {
        schedule.announce(next);
    }

    /**
     * What is to hold from a time ahead of the clock on; what was to begin then or later no longer does.
     *
     * @throws IllegalArgumentException where the clock has passed its beginning
     */
    public void begin(RuleEdition edition) {
        if (edition.from() <= clock && clock != Long.MIN_VALUE) {
            throw new IllegalArgumentException(
                    "an edition begins at " + edition.from() + ", the clock stands at " + clock + " already");
        }
        schedule.begin(edition);
        if (edition.from() == Long.MIN_VALUE) {
            engines.start(schedule.at(clock));
        }
    }

    /** Those that still matter, oldest first; the first of them holds for all time before the second. */
    public List<RuleEdition> editions() {
        return schedule.editions();
    }

    /** Rules that do not speak yet, by id, and from when on they will: they have not seen yet all that they remember. */
    public SortedMap<String, Long> warming() {
        return schedule.warming(clock);
    }

    /** Rules that broke, by id: their hits may be missing. Counts since the start. */
    public SortedMap<String, RuleFailure> failures() {
        return findings.failures();
    }

    /**
     * Rules that are to be taken out, and were not handed over before; each once, by its earliest finding. They are silent
     * already where they were found, and all others speak as if they were not there.
     */
    public List<RuleFinding> takeFindings() {
        return findings.take();
    }

    /** All there are, also those handed over: to be given to {@link #recall} after a restore. */
    public List<RuleFinding> findings() {
        return findings.all();
    }

    /** What another runner had found. To be called before {@link #restore}. */
    public void recall(Collection<RuleFinding> earlier) {
        findings.recall(earlier);
    }

    /**
     * What each rule has taken of the processor, by id, in nanoseconds: an estimate from samples, anew where a rule has got
     * another engine. It is slow to ask.
     */
    public SortedMap<String, Long> costs() {
        return engines.costs();
    }

    public RunnerFigures figures() {
        JournalFigures kept = journal.figures();
        return new RunnerFigures(
                course.waiting(),
                kept.rows(),
                kept.bytes(),
                pool.following(),
                corrections.corrected(),
                corrections.overflows(),
                shed,
                engines.rebuilds());
    }

    /** Brings {@code store} up to what has to outlast this runner besides clock and editions; late events must not wait. */
    public void save(SegmentStore store) {
        journal.save(store);
    }

    /**
     * Stands where another runner stood, with its clock and editions and the segments of this one's areas, in any order.
     * The engines are rebuilt by going through the events once more, in silence. To be called before anything else.
     */
    public void restore(long restoredClock, List<RuleEdition> editions, Iterable<StoredSegment> segments) {
        schedule.restore(editions);
        engines.start(schedule.at(Long.MIN_VALUE));
        journal.expire(restoredClock);
        silentBefore = restoredClock == Long.MIN_VALUE ? restoredClock : restoredClock - schedule.greatestLateness();
        failures.mute(true);
        rebuild(restoredClock, segments);
        failures.mute(false);
        silentBefore = Long.MIN_VALUE;
    }

    /**
     * Reads segments when time comes to them: all of them at once would be many times what their bytes take. Those of one
     * group that come at about one time are read together, for much that they say is the same.
     */
    private void rebuild(long restoredClock, Iterable<StoredSegment> segments) {
        for (StoredSegment stored : Stretches.inOrder(segments)) {
            course.to(Math.min(Stretches.before(stored), restoredClock));
            journal.load(stored, schedule::counted, this::restored);
        }
        if (restoredClock != Long.MIN_VALUE) {
            work(restoredClock);
        }
    }

    private void restored(Entry entry) {
        newest = Math.max(newest, entry.time());
        course.add(entry);
    }

    /** Goes on to {@code watermark}, from one set of rules to the next; what they said is then said. */
    private List<Signal> work(long watermark) {
        long end = watermark == Long.MAX_VALUE ? endOfInput() : watermark;
        course.to(end);
        clock = watermark;
        List<Signal> signals = recorder.take();
        recorder.after(watermark);
        signals.forEach(said::add);
        forget(end);
        return signals;
    }

    private void forget(long time) {
        engines.endTaints(time);
        journal.expire(time);
        said.forgetBefore(time - schedule.greatestLateness());
        schedule.forgetBefore(time);
        if (!findings.isEmpty()) {
            findings.keep(schedule.known());
        }
    }

    private long endOfInput() {
        return newest == Long.MIN_VALUE ? clock : Math.max(clock, newest + schedule.longestMemory());
    }

    private void hear(Hit hit, @Nullable SafetyEvent last) {
        if (hit.time() >= silentBefore && schedule.at(hit.time()).speaks(hit.rule(), hit.time())) {
            recorder.hear(hit, last);
        }
    }

    @Override
    public void close() {
        engines.close();
        pool.close();
    }
}
