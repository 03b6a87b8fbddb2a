package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.operator.ShippedRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import fengsui.topics.Broker;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Parts of the job for a job of another make: the two can be compared, because they differ in nothing else. */
public final class KafkaStages {

    private static final String INTAKE = "intake";
    private static final String EVENTS = "events";

    private final Broker broker;
    private final JobSettings settings;
    private final Boundedness boundedness;

    public KafkaStages(Broker broker, JobSettings settings, Boundedness boundedness) {
        this.broker = broker;
        this.settings = settings;
        this.boundedness = boundedness;
    }

    /** The topics that the job reads and writes. */
    public JobEnds ends() {
        return new JobEnds(new KafkaInput(broker, boundedness), new KafkaOutput(broker, settings));
    }

    /**
     * Adds what the job does with records before it scores and runs rules to {@code env}, which gets the job's settings.
     *
     * @return events in no order, without repeats, with watermarks
     */
    public DataStream<SafetyEvent> events(StreamExecutionEnvironment env, RuleBundle rules) {
        settings.configure(env, boundedness);
        Edition first = Edition.first(rules);
        FlatMapFunction<Intaken, SafetyEvent> eventsOnly = (taken, out) -> {
            if (taken instanceof Intaken.Event one) {
                out.collect(one.event());
            }
        };
        return IntakeInputs.open(env, ends().input(), first, settings)
                .into(INTAKE, new ShippedRules(first), settings.pace().health().toMillis())
                .name(INTAKE)
                .uid(INTAKE)
                .flatMap(eventsOnly, Forms.EVENT)
                .name(EVENTS)
                .uid(EVENTS);
    }
}
