package fengsui.job;

import fengsui.codec.Quarantine;
import fengsui.job.operator.QuarantineDesk;
import fengsui.topics.Broker;
import fengsui.topics.Quarantines;
import fengsui.topics.TopicNames;
import java.util.List;

/** The control topic. Holds names alone, for it travels to a task. */
record KafkaQuarantineDesk(Broker broker, String prefix) implements QuarantineDesk {

    @Override
    public void write(List<Quarantine> found) {
        new Quarantines(broker, new TopicNames(prefix)).write(found);
    }
}
