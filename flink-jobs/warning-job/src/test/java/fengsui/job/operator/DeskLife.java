package fengsui.job.operator;

import static fengsui.job.operator.DeskDay.AT;
import static fengsui.job.operator.DeskDay.MINUTE;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.event.Position;
import fengsui.job.testkit.Scenario;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Silence;
import fengsui.risk.ChangeKind;
import fengsui.risk.Signal;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Some hours of a town's desk, the same for the same seed: what is found, late and taken back, too, what is ordered, and
 * what dispatch answers to the records it reads: in time, late and twice.
 */
final class DeskLife {

    private static final int STEPS = 60;
    private static final List<AnswerKind> KINDS = List.of(AnswerKind.values());

    private final Random random;
    private final List<Scenario.Step<DeskHarness>> steps = new ArrayList<>();
    private final List<Signal> found = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private RuleBundle rules = DeskTown.rules();
    private long minute;
    private long order;

    private DeskLife(long seed) {
        random = new Random(seed);
    }

    static DeskHarness harness() throws Exception {
        return new DeskHarness(DeskTown.rules(), StandingWarnings.NONE, 1, 0);
    }

    /** Lives it once, to know what there is to answer. */
    static Scenario<DeskHarness> of(long seed) throws Exception {
        DeskLife life = new DeskLife(seed);
        try (DeskHarness harness = harness()) {
            harness.open();
            for (int i = 0; i < STEPS; i++) {
                life.step(harness);
            }
        }
        Scenario<DeskHarness> scenario = new Scenario<>(DeskLife::harness);
        life.steps.forEach(scenario::then);
        return scenario.then(harness -> harness.time(AT + (life.minute + 6 * 60) * MINUTE))
                .then(DeskLife::end);
    }

    /** All that can still happen happens, and a checkpoint makes sure of it. */
    private static void end(DeskHarness harness) throws Exception {
        harness.time(Long.MAX_VALUE);
        harness.snapshot(2 * STEPS, 2 * STEPS);
        harness.notifyOfCompletedCheckpoint(2 * STEPS);
    }

    private void step(DeskHarness harness) throws Exception {
        Scenario.Step<DeskHarness> next = next(harness.extractOutputValues());
        // A checkpoint works off what is late; without one, it would wait for more of it.
        Scenario.Step<DeskHarness> whole = each -> {
            next.on(each);
            each.prepareSnapshotPreBarrier(STEPS);
        };
        whole.on(harness);
        steps.add(whole);
    }

    private Scenario.Step<DeskHarness> next(List<Warning> topic) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> signal();
            case 3 -> late();
            case 4 -> withdrawn();
            case 5, 6 -> topic.isEmpty() ? signal() : answer(topic);
            case 7 -> ordered();
            default -> time();
        };
    }

    private Scenario.Step<DeskHarness> time() {
        minute += 1 + random.nextInt(8);
        long clock = AT + minute * MINUTE;
        return harness -> harness.time(clock);
    }

    private Scenario.Step<DeskHarness> signal() {
        Signal signal = DeskTown.signal(random, minute + 1 + random.nextInt(3));
        found.add(signal);
        return harness -> harness.found(signal);
    }

    private Scenario.Step<DeskHarness> late() {
        Signal signal = DeskTown.signal(random, Math.max(0, minute - random.nextInt(40)));
        found.add(signal);
        return harness -> harness.changed(ChangeKind.LATE, signal);
    }

    private Scenario.Step<DeskHarness> withdrawn() {
        long since = AT + (minute - 40) * MINUTE;
        List<Signal> recent =
                found.stream().filter(signal -> signal.time() > since).toList();
        if (recent.isEmpty()) {
            return time();
        }
        Signal never = recent.get(random.nextInt(recent.size()));
        found.remove(never);
        return harness -> harness.changed(ChangeKind.WITHDRAWN, never);
    }

    /** To one of the records, or the same answer as before, as a sender gives it that is not sure. */
    private Scenario.Step<DeskHarness> answer(List<Warning> topic) {
        Answer again = answers.isEmpty() ? null : answers.get(random.nextInt(answers.size()));
        Answer answer = again != null && random.nextInt(4) == 0
                ? again
                : answer(topic.get(topic.size() - 1 - random.nextInt(Math.min(8, topic.size())))
                        .incident()
                        .incidentId());
        answers.add(answer);
        return harness -> harness.take(new DeskInput.OfAnswer(answer));
    }

    private Answer answer(String incident) {
        AnswerKind kind = KINDS.get(random.nextInt(KINDS.size()));
        int number = answers.size();
        return new Answer(
                "a" + number,
                random.nextInt(10) == 0 ? "fire.grid:g9.20260601T000000000Z" : incident,
                DeskTown.DISTRICT,
                kind,
                AT + (minute + 2 - random.nextInt(20)) * MINUTE,
                "office",
                kind == AnswerKind.ACCEPTED ? "C-" + number : null,
                kind == AnswerKind.REJECTED ? Rejection.FALSE_ALARM : null,
                kind == AnswerKind.CLOSED ? Disposition.RESOLVED : null,
                new Position("feedback", 0, number));
    }

    /** A surge or a silence, from soon on, or from a while ago. */
    private Scenario.Step<DeskHarness> ordered() {
        long from = AT + (minute + 5 - random.nextInt(10)) * MINUTE;
        long until = from + random.nextInt(40) * MINUTE;
        Area street = new Area(Level.STREET, "s" + random.nextInt(2));
        Order next = random.nextBoolean()
                ? new ModeOrder("surge", new Area(Level.DISTRICT, DeskTown.DISTRICT), from, until, "office", "fair")
                : new Silence(street, "fire", random.nextBoolean(), from, until, "office", "works");
        order++;
        rules = OrderedRules.with(rules, order, next);
        EditionMark mark = new EditionMark(new Edition(order, rules, from), 0, 1, AT + minute * MINUTE);
        return harness -> harness.mark(mark);
    }
}
