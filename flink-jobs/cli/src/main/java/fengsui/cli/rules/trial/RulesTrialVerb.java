package fengsui.cli.rules.trial;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.listen.TopicTail;
import fengsui.cli.listen.Warnings;
import fengsui.cli.option.StatusOption;
import fengsui.cli.option.ZoneOption;
import fengsui.cli.rules.publish.ControlOptions;
import fengsui.cli.rules.publish.PublishedSets;
import fengsui.codec.RuleBundle;
import fengsui.codec.SignalJson;
import fengsui.codec.SignalView;
import fengsui.codec.WarningView;
import fengsui.codec.yaml.DidYouMean;
import fengsui.rule.BundlePaths;
import fengsui.rule.DeskSet;
import fengsui.rule.trial.Stood;
import fengsui.rule.trial.TrialHits;
import fengsui.rule.trial.WouldBe;
import fengsui.topics.TopicRecord;
import fengsui.warning.Hazard;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code rules trial}. */
@Command(
        name = "trial",
        sortOptions = false,
        description = "Sums up what a rule on trial would have done, from the signals and warnings topics: its hits by"
                + " gravity, day and area, the incidents they would have made, and which of those other rules warned of"
                + " anyway.")
public final class RulesTrialVerb implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The rule, for example gas/leak.")
    private String rule = "";

    @Mixin
    private ControlOptions where = new ControlOptions();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Mixin
    private StatusOption status = new StatusOption();

    private final Console console;

    public RulesTrialVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PublishedSets sets = PublishedSets.read(where.control());
        RuleBundle rules = sets.mustHaveNewest().control().rules();
        TrialHits hits = new TrialHits(rule, status.label());
        TopicTail.readAll(
                where.broker(),
                where.topics().signals(),
                record -> signal(record).ifPresent(hits::take));
        mustBeKnown(rules, hits);
        long quiet = quietMillis(rules, hits.standing());
        List<WouldBe> incidents = WouldBe.of(hits.standing(), quiet, incidents());
        if (hits.unmeant() > 0) {
            console.err().println("not counted: " + hits.unmeant() + " hits that are not of status " + status.label());
        }
        new TrialRulePage(zone.zone())
                .lines(rule, hits, incidents, Duration.ofMillis(quiet).toMinutes() + " min")
                .forEach(console.out()::println);
        return ExitCode.FINE;
    }

    private static Optional<SignalView> signal(TopicRecord record) {
        byte[] value = record.value();
        try {
            return value == null ? Optional.empty() : Optional.of(SignalJson.read(value));
        } catch (IOException e) {
            // Of another version, or somebody else's: what can be read is summed up.
            return Optional.empty();
        }
    }

    private void mustBeKnown(RuleBundle rules, TrialHits hits) {
        List<String> known =
                BundlePaths.rules(rules).stream().map(BundlePaths::ruleId).toList();
        if (hits.standing().isEmpty() && !known.contains(rule)) {
            throw new UserError("no rule '" + rule + "' is in the newest rule set, and none has hit"
                    + DidYouMean.hint(rule, known));
        }
    }

    /** Of a hazard that is no more, every hit is an incident. */
    private static long quietMillis(RuleBundle rules, List<SignalView> hits) {
        return hits.stream()
                .reduce((earlier, later) -> later)
                .flatMap(hit -> DeskSet.of(rules).rules().taxonomy().hazard(hit.hazard()))
                .map(Hazard::quietMillis)
                .orElse(0L);
    }

    /** Those of other rules: while this one was active before, it may have made some itself. */
    private List<Stood> incidents() {
        List<WarningView> views = new ArrayList<>();
        TopicTail.readAll(
                where.broker(),
                where.topics().warnings(),
                record -> Warnings.of(record)
                        .filter(view -> view.status().equals(status.label()))
                        .ifPresent(views::add));
        views.sort(Comparator.comparing(WarningView::incidentId).thenComparingInt(WarningView::revision));
        return IncidentLife.of(views).stream()
                .filter(life -> life.rules().stream().anyMatch(other -> !other.equals(rule)))
                .map(life -> new Stood(life.hazard(), life.area(), life.start(), life.end()))
                .toList();
    }
}
