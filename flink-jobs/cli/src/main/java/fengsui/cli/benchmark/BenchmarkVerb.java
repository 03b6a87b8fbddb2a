package fengsui.cli.benchmark;

import fengsui.cli.benchmark.nab.NabVerb;
import fengsui.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs that measure against public benchmarks. */
@Command(name = "benchmark", description = "Measures the job's own code against data that others have labelled.")
public final class BenchmarkVerb {

    private BenchmarkVerb() {}

    /** With all of them. */
    public static CommandLine on(Console console) {
        return new CommandLine(new BenchmarkVerb()).addSubcommand(NabVerb.on(console));
    }
}
