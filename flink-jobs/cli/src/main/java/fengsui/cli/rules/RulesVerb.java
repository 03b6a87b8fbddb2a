package fengsui.cli.rules;

import fengsui.cli.console.Console;
import fengsui.cli.rules.explain.RulesExplainVerb;
import fengsui.cli.rules.explain.RulesWhyNotVerb;
import fengsui.cli.rules.figures.RulesReportVerb;
import fengsui.cli.rules.publish.RulesFetchVerb;
import fengsui.cli.rules.publish.RulesHistoryVerb;
import fengsui.cli.rules.publish.RulesPublishVerb;
import fengsui.cli.rules.publish.RulesRollbackVerb;
import fengsui.cli.rules.scenario.RulesTestVerb;
import fengsui.cli.rules.trial.RulesTrialVerb;
import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about rule files. */
@Command(name = "rules", description = "Checks rule files, runs the scenarios beside them, publishes them.")
public final class RulesVerb {

    private RulesVerb() {}

    /**
     * With all of them.
     *
     * @param input where a rule can be typed that lies in no file
     */
    public static CommandLine on(Console console, InputStream input) {
        return new CommandLine(new RulesVerb())
                .addSubcommand(new RulesCheckVerb(console, input))
                .addSubcommand(new RulesTestVerb(console))
                .addSubcommand(new RulesFieldsVerb(console))
                .addSubcommand(new RulesExplainVerb(console))
                .addSubcommand(new RulesWhyNotVerb(console))
                .addSubcommand(new RulesPublishVerb(console))
                .addSubcommand(new RulesHistoryVerb(console))
                .addSubcommand(new RulesRollbackVerb(console))
                .addSubcommand(new RulesFetchVerb(console))
                .addSubcommand(new RulesTrialVerb(console))
                .addSubcommand(new RulesReportVerb(console));
    }
}
