package fengsui.cli.option;

import fengsui.cli.console.UserError;
import fengsui.topics.TopicNames;
import picocli.CommandLine.Option;

/** Which topics of a broker are meant. */
public final class PrefixOption {

    @Option(
            names = "--prefix",
            paramLabel = "P",
            defaultValue = TopicNames.DEFAULT_PREFIX,
            description = "What all names of topics start with. Default: ${DEFAULT-VALUE}")
    private String prefix = TopicNames.DEFAULT_PREFIX;

    public TopicNames topics() {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException e) {
            throw new UserError("--prefix: " + e.getMessage());
        }
    }
}
