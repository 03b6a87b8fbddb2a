package fengsui.job.testkit;

import fengsui.event.SafetyEvent;
import fengsui.job.operator.CluesFunction;
import fengsui.job.operator.Keys;
import fengsui.job.operator.Tags;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.Intaken;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** The operators of the job, wired as the topology wires them, in one thread that decides what moves when. */
final class Plant implements AutoCloseable {

    private static final int WORKED_AT_A_TIME = 12;
    private static final long PAUSE_MILLIS = 200;

    private static final Edition FIRST = Edition.first(ReplayRules.bundle(ReplayRules.Variant.FIRST));

    private final CityRun run;
    private final Operators operators;
    private final Said said = new Said();
    private final Spread spread;
    private final List<Edition> known = new ArrayList<>(List.of(FIRST));
    private Stage routes;
    private Stage rules;
    private Stage scoring;
    private Stage warnings;
    private final List<Stage.Cable> copies = new ArrayList<>();
    private final List<CluesFunction> makers = new ArrayList<>();
    private final List<EventClue> made = new ArrayList<>();
    private final List<Stage.Cable> marks = new ArrayList<>();
    private final List<Stage.Cable> scoringMarks = new ArrayList<>();
    private final List<Stage.Cable> warningMarks = new ArrayList<>();
    private final List<Stage.Cable> clues = new ArrayList<>();
    private final List<Stage.Cable> signals = new ArrayList<>();
    private final List<Stage.Cable> scores = new ArrayList<>();
    private long checkpoints;
    private long now = 1;

    private Plant(CityRun run, Operators operators) throws Exception {
        this.run = run;
        this.operators = operators;
        spread = new Spread(run);
        routes = Stage.open(operators::route, run.intakes(), List.of(), this::ofRoutes);
        rules = Stage.open(operators::rules, run.parallelism(), List.of(), this::ofRules);
        scoring = Stage.open(operators::scoring, run.parallelism(), List.of(), this::ofScoring);
        warnings = Stage.open(this::warningsStation, run.parallelism(), List.of(), this::ofWarnings);
        wire();
    }

    /** Plays {@code run} to the end of its input. */
    static Said play(CityRun run, Operators operators) throws Exception {
        try (Plant plant = new Plant(run, operators)) {
            for (Step step : run.steps()) {
                plant.play(step);
            }
            plant.end();
            return plant.said;
        }
    }

    private void wire() throws Exception {
        copies.clear();
        marks.clear();
        scoringMarks.clear();
        warningMarks.clear();
        makers.clear();
        clues.clear();
        for (int i = 0; i < run.intakes(); i++) {
            copies.add(rules.cable(0));
            marks.add(rules.cable(1));
            scoringMarks.add(scoring.cable(1));
            warningMarks.add(warnings.cable(1));
            clues.add(scoring.cable(0));
            makers.add(new CluesFunction());
        }
        signals.clear();
        rules.stations().forEach(station -> signals.add(warnings.cable(0)));
        scores.clear();
        scoring.stations().forEach(station -> scores.add(warnings.cable(0)));
        rules.handOn();
        scoring.handOn();
        warnings.handOn();
        // A subtask of intake begins with all it knows.
        for (int intake = 0; intake < run.intakes(); intake++) {
            for (Edition edition : known) {
                take(intake, edition);
            }
        }
    }

    private Station.Bench warningsStation(int subtasks, int index, @Nullable OperatorSubtaskState state)
            throws Exception {
        return operators.warnings(said, subtasks, index, state);
    }

    private void play(Step step) throws Exception {
        if (step instanceof Step.Checkpoint || step instanceof Step.Restart) {
            learnAll();
        }
        if (step instanceof Step.Learn learn && spread.isNews(learn)) {
            learn(learn);
        }
        spread.follow(step);
        if (step instanceof Step.Arrive arrive) {
            arrive(arrive.intake(), arrive.event());
        } else if (step instanceof Step.Tick tick) {
            tick(tick.intake(), tick.time());
        } else if (step instanceof Step.Flow flow) {
            flow(new Random(flow.salt()));
        } else if (step instanceof Step.Pause) {
            pause();
        } else if (step instanceof Step.Checkpoint) {
            barrier();
            routes.snapshot(checkpoints);
            rules.snapshot(checkpoints);
            scoring.snapshot(checkpoints);
            warnings.snapshot(checkpoints);
        } else if (step instanceof Step.Restart restart) {
            restart(restart.parallelism());
        }
        if (run.prompt()) {
            drain();
        }
    }

    private void arrive(int intake, SafetyEvent event) throws Exception {
        routes.stations().get(intake).take(0, new StreamRecord<>(new Intaken.Event(event), event.eventTime()));
        Collector<EventClue> into = new ListCollector<>(made);
        makers.get(intake).flatMap(new Intaken.Event(event), into);
        made.forEach(clue -> clues.get(intake).send(new StreamRecord<>(clue, event.eventTime()), clue.key()));
        made.clear();
    }

    private void learn(Step.Learn learn) throws Exception {
        while (known.size() <= learn.edition() + 1) {
            int number = known.size() - 1;
            CityRun.Published published = run.editions().get(number);
            known.add(new Edition(number, ReplayRules.bundle(published.rules()), published.effectiveAt()));
        }
        // What it missed of those before it comes first.
        for (Edition edition : known.subList(1, learn.edition() + 2)) {
            if (spread.isNews(new Step.Learn(learn.intake(), (int) edition.number()))) {
                take(learn.intake(), edition);
            }
        }
    }

    private void take(int intake, Edition edition) throws Exception {
        Intaken.NewEdition taken = new Intaken.NewEdition(edition);
        routes.stations().get(intake).take(0, new StreamRecord<>(taken));
        makers.get(intake).flatMap(taken, new ListCollector<>(made));
    }

    private void learnAll() throws Exception {
        for (Step.Learn untold : spread.untold()) {
            learn(untold);
            spread.follow(untold);
        }
    }

    private void tick(int intake, long time) throws Exception {
        routes.stations().get(intake).time(0, time);
        clues.get(intake).sendToAll(new Watermark(time));
    }

    private void flow(Random random) throws Exception {
        List<Station.Wire> all = new ArrayList<>();
        for (Stage stage : List.of(rules, scoring, warnings)) {
            stage.stations().forEach(station -> all.addAll(station.wires()));
        }
        for (int i = random.nextInt(WORKED_AT_A_TIME); i >= 0; i--) {
            List<Station.Wire> busy =
                    all.stream().filter(wire -> !wire.isEmpty()).toList();
            if (busy.isEmpty()) {
                return;
            }
            busy.get(random.nextInt(busy.size())).arrive();
        }
    }

    private void pause() throws Exception {
        now += PAUSE_MILLIS;
        for (Stage stage : List.of(rules, scoring, warnings)) {
            stage.processingTime(now);
        }
    }

    private void drain() throws Exception {
        rules.drain();
        scoring.drain();
        warnings.drain();
    }

    /** A barrier goes through: whatever was sent before it has arrived, and each operator has had its say. */
    private void barrier() throws Exception {
        checkpoints++;
        rules.drain();
        rules.beforeBarrier(checkpoints);
        scoring.drain();
        scoring.beforeBarrier(checkpoints);
        warnings.drain();
        warnings.beforeBarrier(checkpoints);
    }

    private void restart(int parallelism) throws Exception {
        barrier();
        List<OperatorSubtaskState> ofRoutes = routes.snapshot(checkpoints);
        List<OperatorSubtaskState> ofRules = rules.snapshot(checkpoints);
        List<OperatorSubtaskState> ofScoring = scoring.snapshot(checkpoints);
        List<OperatorSubtaskState> ofWarnings = warnings.snapshot(checkpoints);
        close();
        routes = Stage.open(operators::route, run.intakes(), ofRoutes, this::ofRoutes);
        rules = Stage.open(operators::rules, parallelism, ofRules, this::ofRules);
        scoring = Stage.open(operators::scoring, parallelism, ofScoring, this::ofScoring);
        warnings = Stage.open(this::warningsStation, parallelism, ofWarnings, this::ofWarnings);
        wire();
    }

    private void end() throws Exception {
        learnAll();
        for (int i = 0; i < run.intakes(); i++) {
            tick(i, Long.MAX_VALUE);
        }
        routes.end();
        rules.drain();
        rules.end();
        scoring.drain();
        scoring.end();
        warnings.drain();
        warnings.end();
        sides();
    }

    private void ofRoutes(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof Copy copy) {
            said.copies++;
            copies.get(sender).send(record, copy.key());
        } else if (item instanceof StreamRecord<?> record && record.getValue() instanceof EditionMark) {
            sendMarks(sender, record);
        } else if (item instanceof Watermark) {
            copies.get(sender).sendToAll(item);
            sendMarks(sender, item);
        }
    }

    private void sendMarks(int sender, Object item) {
        marks.get(sender).sendToAll(item);
        scoringMarks.get(sender).sendToAll(item);
        warningMarks.get(sender).sendToAll(item);
    }

    private void ofRules(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof SignalChange change) {
            said.signals.add(change);
            DeskInput input = new DeskInput.OfSignal(change);
            signals.get(sender).send(new StreamRecord<>(input, change.time()), Keys.desk(input));
        } else if (item instanceof Watermark) {
            signals.get(sender).sendToAll(item);
        }
    }

    private void ofScoring(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof ScoreChange change) {
            said.scores.add(change);
            DeskInput input = new DeskInput.OfScore(change);
            scores.get(sender).send(new StreamRecord<>(input, change.time()), Keys.desk(input));
        } else if (item instanceof Watermark) {
            scores.get(sender).sendToAll(item);
        }
    }

    private void ofWarnings(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof Warning warning) {
            said.warnings.add(warning);
        }
    }

    private void sides() {
        for (Stage stage : List.of(routes, rules, scoring, warnings)) {
            for (Station station : stage.stations()) {
                station.bench().side(Tags.REJECTS, said.rejects);
                station.bench().side(Tags.HEALTH, said.health);
            }
        }
    }

    @Override
    public void close() throws Exception {
        sides();
        routes.close();
        rules.close();
        scoring.close();
        warnings.close();
    }
}
