package fengsui.cli;

import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import picocli.CommandLine.Option;

/** Where the control topic is. */
final class ControlOptions {

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Option(
            names = "--prefix",
            paramLabel = "P",
            defaultValue = TopicNames.DEFAULT_PREFIX,
            description = "What all names of topics start with. Default: ${DEFAULT-VALUE}")
    private String prefix = TopicNames.DEFAULT_PREFIX;

    Broker broker() {
        return Broker.at(bootstrap);
    }

    TopicNames topics() {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException e) {
            throw new UserError("--prefix: " + e.getMessage());
        }
    }

    ControlTopic control() {
        Broker broker = broker();
        broker.check();
        return new ControlTopic(broker, topics());
    }
}
