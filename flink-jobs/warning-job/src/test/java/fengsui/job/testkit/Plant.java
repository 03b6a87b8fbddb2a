package fengsui.job.testkit;

import fengsui.event.SafetyEvent;
import fengsui.job.operator.CluesFunction;
import fengsui.job.operator.Tags;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.Intaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
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
    private final List<CluesFunction> makers = new ArrayList<>();
    private final List<EventClue> made = new ArrayList<>();
    private final Wiring wiring = new Wiring(said);
    private long checkpoints;
    private long now = 1;

    private Plant(CityRun run, Operators operators) throws Exception {
        this.run = run;
        this.operators = operators;
        spread = new Spread(run);
        routes = Stage.open(operators::route, run.intakes(), List.of(), wiring::ofRoutes);
        rules = Stage.open(operators::rules, run.parallelism(), List.of(), wiring::ofRules);
        scoring = Stage.open(operators::scoring, run.parallelism(), List.of(), wiring::ofScoring);
        warnings = Stage.open(this::warningsStation, run.parallelism(), List.of(), wiring::ofWarnings);
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
        wiring.connect(run.intakes(), rules, scoring, warnings);
        makers.clear();
        for (int i = 0; i < run.intakes(); i++) {
            makers.add(new CluesFunction());
        }
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
            for (Stage stage : stages()) {
                stage.snapshot(checkpoints);
            }
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
        made.forEach(clue -> wiring.clue(intake, new StreamRecord<>(clue, event.eventTime())));
        made.clear();
    }

    private void learn(Step.Learn learn) throws Exception {
        while (known.size() <= learn.edition() + 1) {
            known.add(run.edition(known.size() - 1));
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
        wiring.clueTime(intake, time);
    }

    private void flow(Random random) throws Exception {
        List<Station.Wire> all = new ArrayList<>();
        for (Stage stage : stages()) {
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
        for (Stage stage : stages()) {
            stage.processingTime(now);
        }
    }

    private void drain() throws Exception {
        scoring.drain();
        rules.drain();
        warnings.drain();
    }

    /** A barrier goes through: whatever was sent before it has arrived, and each operator has had its say. */
    private void barrier() throws Exception {
        checkpoints++;
        scoring.drain();
        scoring.beforeBarrier(checkpoints);
        rules.drain();
        rules.beforeBarrier(checkpoints);
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
        routes = Stage.open(operators::route, run.intakes(), ofRoutes, wiring::ofRoutes);
        rules = Stage.open(operators::rules, parallelism, ofRules, wiring::ofRules);
        scoring = Stage.open(operators::scoring, parallelism, ofScoring, wiring::ofScoring);
        warnings = Stage.open(this::warningsStation, parallelism, ofWarnings, wiring::ofWarnings);
        wire();
    }

    private void end() throws Exception {
        learnAll();
        for (int i = 0; i < run.intakes(); i++) {
            tick(i, Long.MAX_VALUE);
        }
        routes.end();
        scoring.drain();
        scoring.end();
        rules.drain();
        rules.end();
        warnings.drain();
        warnings.end();
        sides();
    }

    private List<Stage> stages() {
        return List.of(routes, rules, scoring, warnings);
    }

    private void sides() {
        for (Stage stage : stages()) {
            for (Station station : stage.stations()) {
                station.bench().side(Tags.REJECTS, said.rejects);
                station.bench().side(Tags.HEALTH, said.health);
            }
        }
    }

    @Override
    public void close() throws Exception {
        sides();
        for (Stage stage : stages()) {
            stage.close();
        }
    }
}
