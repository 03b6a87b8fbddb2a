package fengsui.cli.rules;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Terminal;
import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesOption;
import fengsui.cli.screen.CheckPage;
import fengsui.cli.screen.CodePage;
import fengsui.cli.screen.Language;
import fengsui.codec.CheckReport;
import fengsui.codec.SarifLog;
import fengsui.rule.CodeNotes;
import fengsui.rule.rehearsal.RulesCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description =
                "Checks every file of a rules folder and prints all problems at once, as file:line:column, with the"
                        + " line each stands in. Exit code 1 where there is any.")
final class RulesCheckVerb implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Show the problems of these files or folders alone; all others are read all the same. - is one"
                            + " rule from the standard input. Default: the whole rules folder.")
    private List<String> files = List.of();

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Option(
            names = "--as",
            paramLabel = "ID",
            description =
                    "Which rule the standard input is, such as fire/my-rule; it is checked in place of that file.")
    private @Nullable String as;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text; json for build servers; or sarif, which code hosts and editors show beside the lines."
                    + " Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--explain",
            paramLabel = "CODE",
            description = "Say what a problem's code means, and show it mended.")
    private @Nullable String code;

    @Option(names = "--lang", defaultValue = "en", description = "Explain in en or zh. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    private final Console console;
    private final InputStream input;

    RulesCheckVerb(Console console, InputStream input) {
        this.console = console;
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        if (code != null) {
            return explain(code);
        }
        CheckedFiles checked = files();
        RulesCheck.Outcome outcome = RulesCheck.of(checked.rules(), checked.tests());
        CheckReport report = new CheckedReport(checked, outcome).report();
        switch (format) {
            case JSON -> print(report.json());
            case SARIF -> print(sarif(checked, report).json());
            case TEXT ->
                new CheckPage(report, Terminal.palette())
                        .lines(finding -> checked.text(finding.problem().file()))
                        .forEach(console.out()::println);
        }
        return report.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private void print(byte[] json) {
        console.out().println(new String(json, StandardCharsets.UTF_8));
    }

    private static SarifLog sarif(CheckedFiles checked, CheckReport report) {
        String version = RulesCheckVerb.class.getPackage().getImplementationVersion();
        return new SarifPage(checked, report.findings(), version).log();
    }

    private int explain(String wanted) {
        CodePage page = CodeNotes.find(wanted)
                .map(note -> new CodePage(note, language, Terminal.palette()))
                .orElseThrow(() -> new UserError("no problem has the code '" + wanted + "'" + CodeNotes.guess(wanted)));
        page.lines().forEach(console.out()::println);
        return ExitCode.FINE;
    }

    private CheckedFiles files() throws IOException {
        boolean typed = files.contains(CheckedFiles.STANDARD_INPUT);
        if (as != null && !typed) {
            throw new UserError("--as names the rule on the standard input: add -");
        }
        List<Path> named = files.stream()
                .filter(file -> !file.equals(CheckedFiles.STANDARD_INPUT))
                .map(Path::of)
                .toList();
        CheckedFiles checked = CheckedFiles.in(rules.folder(), named);
        named.forEach(checked::ask);
        if (typed) {
            checked.type(id(as), new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
        return checked;
    }

    private static String id(@Nullable String as) {
        if (as == null) {
            return CheckedFiles.STANDARD_INPUT;
        }
        String id = as.endsWith(".yaml") ? as.substring(0, as.length() - ".yaml".length()) : as;
        if (!id.matches("[\\w-]+(/[\\w-]+)+")) {
            throw new UserError("--as " + as + ": expected the id of a rule such as fire/my-rule");
        }
        return id;
    }
}
