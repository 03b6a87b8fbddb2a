package fengsui.cli.rules.scenario;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Terminal;
import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.RulesOption;
import fengsui.cli.rules.scenario.ScenarioRuns.Ran;
import fengsui.cli.screen.CoveragePage;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.MutationPage;
import fengsui.cli.screen.ScenarioPage;
import fengsui.codec.Problem;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.RuleStatus;
import fengsui.rule.explain.FilterCoverage;
import fengsui.rule.mutation.Candidate;
import fengsui.rule.mutation.MutationReport;
import fengsui.rule.rehearsal.Coverage;
import fengsui.rule.rehearsal.RuleScenario;
import fengsui.rule.rehearsal.RuleScenarios;
import fengsui.rule.rehearsal.ScenarioResult;
import fengsui.rule.rehearsal.ScoringScenario;
import fengsui.rule.rehearsal.TestCase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules test}. */
@Command(
        name = "test",
        sortOptions = false,
        description =
                "Runs the scenarios beside the rules (*.test.yaml), each with its own rule alone. Exit code 1 where"
                        + " one fails or cannot be read.")
public final class RulesTestVerb implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|ID",
            description = "Only the cases of these rules: ids such as gas/leak, files, or folders. A rules folder may"
                    + " be named here too. Default: all.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private RulesOption folder = new RulesOption();

    @Option(
            names = "--run",
            paramLabel = "REGEX",
            description = "Only the cases in whose 'rule: case name' this is found.")
    private @Nullable Pattern run;

    @Option(names = "--failures-only", description = "Does not list the cases that pass.")
    private boolean failuresOnly;

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes the results there too, as JUnit XML.")
    private @Nullable Path junit;

    @Option(
            names = "--coverage",
            description =
                    "Tells of each rule which of the things it watches no event was of, which filter of its statement"
                            + " none passed, which row of its table no signal got, and which overlay none was under.")
    private boolean coverage;

    @Option(
            names = "--mutate",
            description =
                    "Moves each threshold and each window of a rule a step down and up, one at a time, runs its cases"
                            + " again and tells which change no case would notice. A step is the greatest round number"
                            + " (1, 2 or 5 with any number of noughts; of times 1, 2, 5, 10, 15 or 30 of a unit) that is"
                            + " at most a twentieth; of what is counted at least 1, of times at least 1 s. Moved are"
                            + " parameters, what overlays in the rule file set, what the EPL compares with, its windows,"
                            + " and the bounds of the assessment; factors and tables of overlays are not. What the rule"
                            + " check would refuse is counted apart. A rule of which a case fails is not moved. Some"
                            + " changes no case can ever notice; so, as with --coverage, the exit code stays the same.")
    private boolean mutate;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "What --mutate says in en or zh. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    private final Console console;

    public RulesTestVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException, XMLStreamException {
        Stopwatch watch = Stopwatch.started();
        TestChoice choice = TestChoice.of(folder.folder(), names);
        LoadedRules loaded = RuleSetLoader.load(RulesFolder.read(choice.folder()));
        RuleScenarios.Prepared prepared = RuleScenarios.read(loaded.ruleSet(), choice.tests());
        List<TestCase> wanted = wanted(prepared.all());
        List<Ran> ran = ScenarioRuns.of(wanted);
        List<Problem> problems = Stream.concat(loaded.problems().stream(), prepared.problems().stream())
                .sorted(Problem.ORDER)
                .toList();
        show(ran);
        RulesFolder.name(choice.folder(), problems).forEach(console.out()::println);
        if (coverage) {
            CoveragePage.lines(scored(loaded, choice, ran)).forEach(console.out()::println);
            CoveragePage.lines(covered(loaded, choice, ran)).forEach(console.out()::println);
        }
        if (mutate) {
            mutate(loaded, choice.folder(), Candidate.of(moved(loaded, choice, wanted), ofRules(wanted), results(ran)));
        }
        if (junit != null) {
            write(junit, ran, problems);
        }
        long passed = ran.stream().filter(one -> one.result().passed()).count();
        console.out().printf("%d of %d cases passed, in %s%n", passed, ran.size(), watch);
        return passed == ran.size() && problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private List<TestCase> wanted(List<TestCase> cases) {
        Pattern pattern = run;
        if (pattern == null) {
            return cases;
        }
        List<TestCase> wanted = cases.stream()
                .filter(one -> pattern.matcher(one.title()).find())
                .toList();
        if (wanted.isEmpty()) {
            throw new UserError("--run " + pattern + ": found in none of the " + cases.size() + " cases");
        }
        return wanted;
    }

    private void show(List<Ran> ran) {
        ScenarioPage page = new ScenarioPage(Terminal.palette());
        ran.stream()
                .map(Ran::result)
                .filter(result -> !failuresOnly || !result.passed())
                .flatMap(result -> page.lines(result).stream())
                .forEach(console.out()::println);
    }

    private static List<Coverage> covered(LoadedRules loaded, TestChoice choice, List<Ran> ran) {
        List<ScenarioResult> results = results(ran);
        return chosen(loaded, choice)
                .map(rule -> FilterCoverage.in(Coverage.of(rule, results), loaded, results))
                .toList();
    }

    /** What was tried of the clues. */
    private static List<Coverage> scored(LoadedRules loaded, TestChoice choice, List<Ran> ran) {
        return choice.has(ScoringScenario.SCORING)
                ? ScoringScenario.coverage(loaded.ruleSet().scoring(), results(ran)).stream()
                        .toList()
                : List.of();
    }

    private static List<RuleScenario> ofRules(List<TestCase> cases) {
        return cases.stream()
                .filter(RuleScenario.class::isInstance)
                .map(RuleScenario.class::cast)
                .toList();
    }

    private static Stream<Rule> chosen(LoadedRules loaded, TestChoice choice) {
        return loaded.ruleSet().rules().stream()
                .filter(rule -> rule.status() != RuleStatus.RETIRED && choice.has(rule.id()));
    }

    private static List<ScenarioResult> results(List<Ran> ran) {
        return ran.stream().map(Ran::result).toList();
    }

    private void mutate(LoadedRules loaded, Path root, List<Candidate> rules) throws InterruptedException {
        MutationPage page = new MutationPage(Terminal.palette(), language, RulesFolder.shown(root));
        List<MutationReport> reports =
                MutationRuns.of(loaded, rules, report -> page.lines(report).forEach(console.out()::println));
        page.summary(reports).forEach(console.out()::println);
    }

    /** With --run those alone of which it finds a case. */
    private List<String> moved(LoadedRules loaded, TestChoice choice, List<TestCase> wanted) {
        return chosen(loaded, choice)
                .map(Rule::id)
                .filter(id -> run == null
                        || wanted.stream().anyMatch(one -> one.rule().equals(id)))
                .toList();
    }

    private static void write(Path file, List<Ran> ran, List<Problem> problems) throws XMLStreamException {
        try (OutputStream out = Files.newOutputStream(file)) {
            JunitXml.write(out, ran, problems);
        } catch (IOException e) {
            throw new UserError("--junit " + file + ": cannot be written: " + e.getMessage());
        }
    }
}
