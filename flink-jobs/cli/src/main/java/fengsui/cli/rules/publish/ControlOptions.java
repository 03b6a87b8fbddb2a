package fengsui.cli.rules.publish;

import fengsui.cli.console.UserError;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import picocli.CommandLine.Option;

/** Where the control topic is. */
public final class ControlOptions {

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Option(
            names = "--prefix",
            paramLabel = "P",
            defaultValue = TopicNames.DEFAULT_PREFIX,
            description = "What all names of topics start with. Default: ${DEFAULT-VALUE}")
    private String prefix = TopicNames.DEFAULT_PREFIX;

    public Broker broker() {
        return Broker.at(bootstrap);
    }

    public TopicNames topics() {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException e) {
            throw new UserError("--prefix: " + e.getMessage());
        }
    }

    public ControlTopic control() {
        Broker broker = broker();
        broker.check();
        return new ControlTopic(broker, topics());
    }
}
