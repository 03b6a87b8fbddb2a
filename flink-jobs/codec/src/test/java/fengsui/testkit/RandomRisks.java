package fengsui.testkit;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.risk.Certainty;
import fengsui.risk.Clue;
import fengsui.risk.Contradiction;
import fengsui.risk.Contribution;
import fengsui.risk.Contributor;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.Grade;
import fengsui.risk.Measure;
import fengsui.risk.RuleRef;
import fengsui.risk.Score;
import fengsui.risk.ScoreLevel;
import fengsui.risk.ScoreReading;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.risk.Urgency;
import fengsui.routing.Addressee;
import fengsui.text.Bilingual;
import fengsui.warning.Change;
import fengsui.warning.Course;
import fengsui.warning.Duty;
import fengsui.warning.Easing;
import fengsui.warning.EndReason;
import fengsui.warning.Handling;
import fengsui.warning.Hazard;
import fengsui.warning.HazardKind;
import fengsui.warning.Held;
import fengsui.warning.HoldReason;
import fengsui.warning.Incident;
import fengsui.warning.IncidentTimes;
import fengsui.warning.Inside;
import fengsui.warning.Issued;
import fengsui.warning.Judgement;
import fengsui.warning.MsgType;
import fengsui.warning.Spread;
import fengsui.warning.Telling;
import fengsui.warning.Trend;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random signals, scores, clues and warnings over {@link RandomEvents}, the same for the same seed. Their parts need not
 * fit together as they do in a run: they are for codecs. Not thread-safe.
 */
public final class RandomRisks {

    private static final RuleRef RULE = new RuleRef("gas/indoor-leak", 3, "0123456789ab", "gas-company");
    private static final Hazard HAZARD =
            new Hazard("gas-leak", new Bilingual("燃气泄漏", "Gas leak"), HazardKind.of("Safety"), 600_000, 7_200_000);

    /** What dispatch can do: a comment is nothing of the kind. */
    private static final AnswerKind[] DEEDS = {
        AnswerKind.ACCEPTED, AnswerKind.ON_SCENE, AnswerKind.REJECTED, AnswerKind.CLOSED
    };

    private final Random random;
    private final RandomEvents events;

    public RandomRisks(long seed) {
        this.random = new Random(seed);
        this.events = new RandomEvents(seed);
    }

    public Signal signal() {
        SafetyEvent event = events.next();
        Area area = event.area().at(pick(Level.values()));
        return new Signal(
                "signal-" + random.nextInt(1000),
                RULE,
                HAZARD.code(),
                area,
                event.header().place(),
                event.eventTime(),
                finding(),
                evidence(),
                contradicting(),
                random.nextBoolean());
    }

    private Contradiction contradicting() {
        return random.nextInt(3) > 0
                ? Contradiction.NONE
                : Contradiction.of(evidence().newest(), random.nextBoolean());
    }

    public Score score() {
        SafetyEvent event = events.next();
        Level level = pick(Level.values());
        List<Contribution> contributions = events.stream(random.nextInt(3))
                .map(each -> new Contribution(contributor(each), random.nextInt(50)))
                .toList();
        return new Score(
                HAZARD.code(),
                event.area().at(level),
                event.area().upFrom(level),
                event.eventTime(),
                random.nextInt(101),
                contributions.size(),
                contributions,
                new ScoreLevel(random.nextInt(5), random.nextInt(5)));
    }

    public Clue clue() {
        SafetyEvent event = events.next();
        return new Clue(
                HAZARD.code(),
                event.area().at(Level.GRID),
                event.area(),
                event.eventTime(),
                event.witness(),
                1 + random.nextInt(5000),
                contributor(event));
    }

    public Warning warning() {
        return new Warning(
                incident(),
                pick(MsgType.values()),
                maybe(pick(Grade.values())),
                pick(Trend.values()),
                maybe(pick(EndReason.values())),
                random.nextBoolean(),
                new Bilingual("首次发布", "First issued"),
                some(pick(Change.values())),
                maybe("fire.grid:quay/7.20260601T000000000Z"));
    }

    public Withheld withheld() {
        Incident incident = incident();
        boolean silenced = random.nextBoolean();
        return new Withheld(
                incident.incidentId(),
                RULE,
                HAZARD.code(),
                incident.judgement().grade(),
                incident.area(),
                incident.place().area().district(),
                incident.times().onset(),
                incident.times().firstEvent(),
                silenced ? Withheld.SILENCED : pick(HoldReason.values()).label(),
                silenced ? null : "fire." + incident.area() + ".1",
                random.nextBoolean());
    }

    public Incident incident() {
        Signal signal = signal();
        long time = signal.time();
        Judgement judgement = new Judgement(
                pick(Urgency.values()), pick(Severity.values()), pick(Certainty.values()), pick(Grade.values()));
        return new Incident(
                "gas-leak." + signal.area() + "." + time,
                HAZARD,
                signal.area(),
                signal.place(),
                new IncidentTimes(time - 60_000, time, time),
                issued(time),
                judgement,
                signal.finding(),
                List.of(RULE),
                signal.evidence(),
                signal.contradicting(),
                maybe(score()),
                course(signal, judgement));
    }

    private Issued issued(long time) {
        int revision = 1 + random.nextInt(3);
        Long before = revision > 1 ? Long.valueOf(time - 60_000) : null;
        return new Issued(revision, time, time + 7_200_000, random.nextInt(101), before);
    }

    private Course course(Signal signal, Judgement judgement) {
        Area area = signal.area();
        Handling handling = new Handling(
                pick(DEEDS),
                signal.time(),
                "control-room",
                maybe("C-17/2"),
                maybe(pick(Rejection.values())),
                maybe(pick(Disposition.values())));
        Addressee addressee = new Addressee("fire-brigade", new Bilingual("消防", "Fire brigade"), area, "route");
        Inside inside = new Inside(
                "air-pollution." + area + ".1",
                "air-pollution",
                new Bilingual("空气重污染", "Air pollution"),
                pick(Grade.values()),
                area,
                pick(HoldReason.values()));
        List<Inside> held = some(inside);
        return new Course(
                new Spread(some(events.next().area().at(area.level())), some("gas-leak." + area + ".1")),
                new Duty(
                        some(addressee),
                        maybe(signal.time()) == null ? Duty.NEVER : signal.time(),
                        random.nextBoolean(),
                        maybe(handling)),
                new Telling(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        maybe(new Held("fire." + area + ".1", pick(HoldReason.values()))),
                        held,
                        held.isEmpty() ? 0 : 1 + random.nextInt(99),
                        some(Change.HOLDS),
                        signal.time()),
                maybe(new Easing(signal.time(), judgement, signal.finding())),
                some("surge"));
    }

    private Finding finding() {
        return new Finding(
                pick(Urgency.values()),
                pick(Severity.values()),
                Map.of(
                        "top", new Measure.Numeric(random.nextInt(1000) / 8.0),
                        "calls", new Measure.Numeric(random.nextInt(9)),
                        "word", new Measure.Text("\"引号\" \\ \n")),
                new Bilingual("网格燃气 20.5", "Gas 20.5 in the grid"),
                new Bilingual("派人核实", "Send someone"),
                List.of("gas-company", "street-office"));
    }

    private EvidenceList evidence() {
        Stream<SafetyEvent> scores = Stream.generate(() -> (SafetyEvent) ScoreReading.of(score()));
        return EvidenceList.of(Stream.concat(events.stream(1 + random.nextInt(60)), scores.limit(random.nextInt(3)))
                .map(event -> Evidence.of(event, "counted"))
                .toList());
    }

    private static Contributor contributor(SafetyEvent event) {
        return new Contributor(event.kind(), event.sourceId(), event.said());
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> List<T> some(T value) {
        return random.nextBoolean() ? List.of(value) : List.of();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
