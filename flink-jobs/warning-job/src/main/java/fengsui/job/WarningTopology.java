package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.job.operator.CluesFunction;
import fengsui.job.operator.HealthPace;
import fengsui.job.operator.IntakeOperator;
import fengsui.job.operator.Keys;
import fengsui.job.operator.RouteFunction;
import fengsui.job.operator.RulesOperator;
import fengsui.job.operator.ScoringFunction;
import fengsui.job.operator.ShippedRules;
import fengsui.job.operator.Tags;
import fengsui.job.operator.WarningsFunction;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.rule.RuleRouting;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.warning.Warning;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The one straight way of the data, from records to warnings. Knows neither where they come from nor where they go. */
public final class WarningTopology {

    private final RuleSet rules;
    private final ShippedRules files;
    private final HealthPace pace;

    private WarningTopology(RuleBundle bundle, HealthPace pace) {
        this.rules = RuleSetLoader.load(bundle).ruleSet();
        this.files = new ShippedRules(bundle);
        this.pace = pace;
    }

    /** Adds the whole job, between {@code ends}, to {@code env}, which is still to be executed. */
    public static void build(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings, JobEnds ends) {
        Boundedness boundedness = ends.input().boundedness();
        settings.configure(env, boundedness);
        HealthPace pace = new HealthPace(
                boundedness == Boundedness.CONTINUOUS_UNBOUNDED,
                settings.pace().health().toMillis());
        new WarningTopology(rules, pace).connect(ends.input().open(env, rules, settings), ends.output());
    }

    private void connect(DataStream<Taken> records, JobOutput output) {
        SingleOutputStreamOperator<SafetyEvent> events = intake(records);
        SingleOutputStreamOperator<Signal> signals = rules(route(events));
        SingleOutputStreamOperator<Score> scores = scoring(clues(events));
        output.signals(signals);
        output.scores(scores);
        output.warnings(warnings(signals, scores));
        output.rejects(events.getSideOutput(Tags.REJECTS).union(signals.getSideOutput(Tags.REJECTS)));
        output.health(events.getSideOutput(Tags.HEALTH).union(signals.getSideOutput(Tags.HEALTH)));
    }

    private SingleOutputStreamOperator<SafetyEvent> intake(DataStream<Taken> records) {
        return named("intake", records.transform("intake", Forms.EVENT, new IntakeOperator(pace.everyMillis())));
    }

    private SingleOutputStreamOperator<ScopedEvent> route(DataStream<SafetyEvent> events) {
        return named("route", events.flatMap(new RouteFunction(RuleRouting.of(rules)), Forms.SCOPED_EVENT));
    }

    private SingleOutputStreamOperator<Signal> rules(DataStream<ScopedEvent> copies) {
        return named(
                "rules",
                copies.keyBy(Keys::scope, Types.STRING)
                        .transform("rules", Forms.SIGNAL, new RulesOperator(files, pace)));
    }

    private SingleOutputStreamOperator<EventClue> clues(DataStream<SafetyEvent> events) {
        return named("clues", events.flatMap(new CluesFunction(rules.scoring()), Forms.CLUE));
    }

    private SingleOutputStreamOperator<Score> scoring(DataStream<EventClue> clues) {
        return named(
                "scoring",
                clues.keyBy(EventClue::key, Types.STRING).process(new ScoringFunction(rules.scoring()), Forms.SCORE));
    }

    private SingleOutputStreamOperator<Warning> warnings(DataStream<Signal> signals, DataStream<Score> scores) {
        return named(
                "warnings",
                signals.connect(scores)
                        .keyBy(Keys::desk, Keys::desk, Types.STRING)
                        .process(new WarningsFunction(rules.taxonomy()), Forms.WARNING));
    }

    /** The name people see and the id by which state is found again are one word. */
    private static <T> SingleOutputStreamOperator<T> named(String word, SingleOutputStreamOperator<T> operator) {
        return operator.name(word).uid(word);
    }
}
