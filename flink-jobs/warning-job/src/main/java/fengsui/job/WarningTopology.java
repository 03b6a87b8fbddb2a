package fengsui.job;

import fengsui.codec.Health;
import fengsui.codec.answer.AnswerRecord;
import fengsui.device.SupplyNews;
import fengsui.event.SafetyEvent;
import fengsui.figures.Told;
import fengsui.job.operator.AnswersOperator;
import fengsui.job.operator.BurstsOperator;
import fengsui.job.operator.CluesFunction;
import fengsui.job.operator.CountedFunction;
import fengsui.job.operator.FiguresOperator;
import fengsui.job.operator.HealthPace;
import fengsui.job.operator.OrdersOperator;
import fengsui.job.operator.QuarantineDesk;
import fengsui.job.operator.QuarantineOperator;
import fengsui.job.operator.RouteOperator;
import fengsui.job.operator.RuleSupply;
import fengsui.job.operator.RulesOperator;
import fengsui.job.operator.RulesSettings;
import fengsui.job.operator.ScoringOperator;
import fengsui.job.operator.ShippedRules;
import fengsui.job.operator.SightOperator;
import fengsui.job.operator.StandingWarnings;
import fengsui.job.operator.Tags;
import fengsui.job.operator.WarningsOperator;
import fengsui.job.operator.WatchFunction;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.rule.KnownPrograms;
import fengsui.rule.run.RuleFinding;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.util.Optional;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;

/** The one straight way of the data, from records to warnings. Knows neither where they come from nor where they go. */
public final class WarningTopology {

    private final ShippedRules first;
    private final RuleSupply supply;
    private final RulesSettings settings;
    private final boolean drill;

    private WarningTopology(Edition first, RuleSupply supply, RulesSettings settings, boolean drill) {
        this.first = new ShippedRules(first);
        this.supply = supply;
        this.settings = settings;
        this.drill = drill;
    }

    /**
     * Adds the whole job, between {@code ends}, to {@code env}, which is still to be executed.
     *
     * @param first the rule set that the job starts with; what was published before its number is not looked at
     * @param compiled programs of its rules; those that lack are compiled by every subtask that needs them
     */
    public static void build(
            StreamExecutionEnvironment env, Edition first, KnownPrograms compiled, JobSettings settings, JobEnds ends) {
        Boundedness boundedness = ends.input().boundedness();
        settings.configure(env, boundedness);
        HealthPace pace = new HealthPace(
                boundedness == Boundedness.CONTINUOUS_UNBOUNDED,
                settings.pace().health().toMillis());
        IntakeInputs inputs = IntakeInputs.open(env, ends.input(), first, settings);
        Optional<DataStream<AnswerRecord>> answers = ends.input().answers(env, settings);
        new WarningTopology(
                        first,
                        RuleSupply.of(compiled),
                        RulesSettings.of(pace, settings.limits()),
                        !settings.issuer().isActual())
                .connect(inputs, answers.map(each -> answers(each, pace.everyMillis())), ends.output());
    }

    private void connect(
            IntakeInputs inputs, Optional<SingleOutputStreamOperator<DeskInput>> answers, JobOutput output) {
        SingleOutputStreamOperator<Intaken> taken =
                named("intake", inputs.into("intake", first, settings.pace().everyMillis()));
        SingleOutputStreamOperator<Copy> copies = route(taken);
        DataStream<EditionMark> marks = copies.getSideOutput(Tags.MARKS);
        SingleOutputStreamOperator<ScoreChange> scores = scoring(clues(taken).union(bursts(taken, marks)), marks);
        SingleOutputStreamOperator<SignalChange> signals =
                rules(copies.union(scores.getSideOutput(Tags.COPIES)), marks);
        output.signals(signals);
        output.scores(scores.filter(ScoreChange::newest).name("newest-scores").uid("newest-scores"));
        DataStream<DeskInput> found = deskInputs(signals, scores);
        DataStream<DeskInput> desks =
                answers.<DataStream<DeskInput>>map(found::union).orElse(found);
        SingleOutputStreamOperator<Warning> warnings = warnings(desks, marks, output.standing());
        output.warnings(warnings, warnings.getSideOutput(Tags.CLOSED));
        DataStream<Withheld> withheld = warnings.getSideOutput(Tags.WITHHELD);
        output.withheld(withheld);
        output.untold(warnings.getSideOutput(Tags.UNTOLD));
        output.rejects(with(
                answers,
                Tags.REJECTS,
                taken.getSideOutput(Tags.REJECTS)
                        .union(signals.getSideOutput(Tags.REJECTS), warnings.getSideOutput(Tags.REJECTS))));
        SingleOutputStreamOperator<Health> watched = watch(taken.getSideOutput(Tags.BEATS));
        DataStream<SupplyNews> supplies =
                taken.getSideOutput(Tags.SUPPLIES).union(watched.getSideOutput(Tags.SUPPLIES));
        QuarantineDesk desk = inputs.editions() ? output.quarantine() : QuarantineDesk.NONE;
        DataStream<Health> health = taken.getSideOutput(Tags.HEALTH)
                .union(
                        watched,
                        quarantine(signals.getSideOutput(Tags.FINDINGS), marks, desk),
                        sight(supplies, marks),
                        orders(marks),
                        copies.getSideOutput(Tags.HEALTH),
                        signals.getSideOutput(Tags.HEALTH),
                        warnings.getSideOutput(Tags.HEALTH),
                        figures(told(warnings, withheld), marks));
        output.health(with(answers, Tags.HEALTH, health));
    }

    private static <T> DataStream<T> with(
            Optional<SingleOutputStreamOperator<DeskInput>> answers, OutputTag<T> tag, DataStream<T> others) {
        return answers.map(each -> others.union(each.getSideOutput(tag))).orElse(others);
    }

    /** One subtask, as its source: what it counts is told under one name. */
    private static SingleOutputStreamOperator<DeskInput> answers(DataStream<AnswerRecord> records, long everyMillis) {
        AnswersOperator operator = new AnswersOperator(everyMillis);
        return named("answers", records.transform("answers", Forms.DESK_INPUT, operator))
                .setParallelism(1);
    }

    private static SingleOutputStreamOperator<Health> watch(DataStream<FeedBeat> beats) {
        return named("watch", beats.keyBy(FeedBeat::feed, Types.STRING).process(new WatchFunction(), Forms.HEALTH));
    }

    /** One subtask: whether a rule is blind in an area is known only from all that there is in it. */
    private SingleOutputStreamOperator<Health> sight(DataStream<SupplyNews> supplies, DataStream<EditionMark> marks) {
        return alone(
                named("sight", supplies.connect(marks).transform("sight", Forms.HEALTH, new SightOperator(first))));
    }

    /** One subtask: what holds is told once. */
    private static SingleOutputStreamOperator<Health> orders(DataStream<EditionMark> marks) {
        return alone(named("orders", marks.transform("orders", Forms.HEALTH, new OrdersOperator())));
    }

    /** One subtask: a rule is taken out once, for all of the job. */
    private SingleOutputStreamOperator<Health> quarantine(
            DataStream<RuleFinding> findings, DataStream<EditionMark> marks, QuarantineDesk desk) {
        QuarantineOperator operator = new QuarantineOperator(first, desk);
        return alone(named("quarantine", findings.connect(marks).transform("quarantine", Forms.HEALTH, operator)));
    }

    /**
     * One subtask at any parallelism, and in no chain. In a job of parallelism 1 it would be chained to operators with
     * keys, share their number of key groups, and a savepoint of that job could never be started with more.
     */
    private static SingleOutputStreamOperator<Health> alone(SingleOutputStreamOperator<Health> operator) {
        return operator.setParallelism(1).disableChaining();
    }

    private SingleOutputStreamOperator<Copy> route(DataStream<Intaken> taken) {
        RouteOperator operator = new RouteOperator(settings.pace().everyMillis());
        return named("route", taken.transform("route", Forms.COPY, operator));
    }

    private SingleOutputStreamOperator<SignalChange> rules(DataStream<Copy> copies, DataStream<EditionMark> marks) {
        KeyedStream<Copy, String> keyed = copies.keyBy(Copy::key, Types.STRING);
        return named(
                "rules", Broadcasts.connect(keyed, marks, new RulesOperator(first, settings, supply), Forms.SIGNAL));
    }

    private SingleOutputStreamOperator<EventClue> clues(DataStream<Intaken> taken) {
        return named("clues", taken.flatMap(new CluesFunction(), Forms.CLUE));
    }

    private SingleOutputStreamOperator<EventClue> bursts(DataStream<Intaken> taken, DataStream<EditionMark> marks) {
        KeyedStream<SafetyEvent, String> keyed = named("counted", taken.flatMap(new CountedFunction(), Forms.EVENT))
                .keyBy(BurstsOperator::key, Types.STRING);
        return named("bursts", Broadcasts.connect(keyed, marks, new BurstsOperator(first), Forms.CLUE));
    }

    private SingleOutputStreamOperator<ScoreChange> scoring(
            DataStream<EventClue> clues, DataStream<EditionMark> marks) {
        KeyedStream<EventClue, String> keyed = clues.keyBy(EventClue::key, Types.STRING);
        return named("scoring", Broadcasts.connect(keyed, marks, new ScoringOperator(first), Forms.SCORE));
    }

    private SingleOutputStreamOperator<Warning> warnings(
            DataStream<DeskInput> inputs, DataStream<EditionMark> marks, StandingWarnings standing) {
        KeyedStream<DeskInput, String> keyed = inputs.keyBy(DeskInput::desk, Types.STRING);
        WarningsOperator operator = new WarningsOperator(first.bundle(), standing, drill);
        return named("warnings", Broadcasts.connect(keyed, marks, operator, Forms.WARNING));
    }

    /** What a record says of its rule is little, and all that goes over the network. */
    private static DataStream<Told> told(DataStream<Warning> warnings, DataStream<Withheld> withheld) {
        MapFunction<Warning, Told> written = Told::of;
        MapFunction<Withheld, Told> unwritten = Told::of;
        return named("told", warnings.map(written, Forms.TOLD))
                .union(named("untold", withheld.map(unwritten, Forms.TOLD)));
    }

    private SingleOutputStreamOperator<Health> figures(DataStream<Told> told, DataStream<EditionMark> marks) {
        KeyedStream<Told, String> keyed = told.keyBy(Told::rule, Types.STRING);
        FiguresOperator operator = new FiguresOperator(first.bundle());
        return named("figures", Broadcasts.connect(keyed, marks, operator, Forms.HEALTH));
    }

    private static DataStream<DeskInput> deskInputs(DataStream<SignalChange> signals, DataStream<ScoreChange> scores) {
        return named("desk-signals", signals.map(DeskInput.OfSignal::new, Forms.DESK_INPUT))
                .union(named("desk-scores", scores.map(DeskInput.OfScore::new, Forms.DESK_INPUT)));
    }

    /** The name people see and the id by which state is found again are one word. */
    private static <T> SingleOutputStreamOperator<T> named(String word, SingleOutputStreamOperator<T> operator) {
        return operator.name(word).uid(word);
    }
}
