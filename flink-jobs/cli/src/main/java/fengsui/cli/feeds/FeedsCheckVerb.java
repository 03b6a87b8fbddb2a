package fengsui.cli.feeds;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Terminal;
import fengsui.cli.option.RulesOption;
import fengsui.cli.screen.FeedCards;
import fengsui.codec.feed.FeedSurvey;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Checks the mappings of a rules folder, with their tables and areas, and prints all problems at"
                + " once, as file:line:column; of sound ones, what they do. Exit code 1 where there is any problem.")
final class FeedsCheckVerb implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Only these mappings; they may lie outside of the rules folder. Default: every one in it.")
    private List<Path> files = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    private final Console console;

    FeedsCheckVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FeedFiles found = FeedFiles.read(rules.folder(), files);
        List<String> asked = found.asked();
        found.complaints(rules.folder()).forEach(console.out()::println);
        FeedSurvey survey = new FeedSurvey(found.feeds(), found.bundle());
        List<FeedSurvey.Card> cards = asked.stream().map(survey::card).toList();
        List<String> unused = found.named().isEmpty() ? survey.unusedTables() : List.of();
        new FeedCards(cards, unused, Terminal.palette()).lines().forEach(console.out()::println);
        int problems = found.problems().size();
        String count = problems == 0 ? "no problems" : problems + (problems == 1 ? " problem" : " problems");
        console.out().printf("%s: %d sound %s%n", count, asked.size(), asked.size() == 1 ? "mapping" : "mappings");
        return problems == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
