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
import fengsui.cli.screen.ScenarioPage;
import fengsui.codec.Problem;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.RuleStatus;
import fengsui.rule.rehearsal.Coverage;
import fengsui.rule.rehearsal.RuleScenario;
import fengsui.rule.rehearsal.RuleScenarios;
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
                    "Tells of each rule which of the things it watches no event was of, and which row of its table"
                            + " no signal got.")
    private boolean coverage;

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
        List<Ran> ran = ScenarioRuns.of(wanted(prepared.cases()));
        List<Problem> problems = Stream.concat(loaded.problems().stream(), prepared.problems().stream())
                .sorted(Problem.ORDER)
                .toList();
        show(ran);
        RulesFolder.name(choice.folder(), problems).forEach(console.out()::println);
        if (coverage) {
            CoveragePage.lines(covered(loaded, choice, ran)).forEach(console.out()::println);
        }
        if (junit != null) {
            write(junit, ran, problems);
        }
        long passed = ran.stream().filter(one -> one.result().passed()).count();
        console.out().printf("%d of %d cases passed, in %s%n", passed, ran.size(), watch);
        return passed == ran.size() && problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private List<RuleScenario> wanted(List<RuleScenario> cases) {
        Pattern pattern = run;
        if (pattern == null) {
            return cases;
        }
        List<RuleScenario> wanted = cases.stream()
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
        var results = ran.stream().map(Ran::result).toList();
        return loaded.ruleSet().rules().stream()
                .filter(rule -> rule.status() != RuleStatus.RETIRED && choice.has(rule.id()))
                .map(rule -> Coverage.of(rule, results))
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
