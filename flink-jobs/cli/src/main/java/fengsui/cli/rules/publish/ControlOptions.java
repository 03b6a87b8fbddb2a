package fengsui.cli.rules.publish;

import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.PrefixOption;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the control topic is. */
public final class ControlOptions {

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    public Broker broker() {
        return kafka.broker(bootstrap);
    }

    public TopicNames topics() {
        return prefix.topics();
    }

    public ControlTopic control() {
        Broker broker = broker();
        broker.check();
        return new ControlTopic(broker, topics());
    }
}
