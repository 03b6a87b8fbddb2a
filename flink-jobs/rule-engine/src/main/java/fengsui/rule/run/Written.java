package fengsui.rule.run;

import fengsui.event.SensorReading;
import fengsui.risk.Signal;
import fengsui.rule.Rule;
import java.util.List;

/**
 * A signal as its hit makes it.
 *
 * @param readings those of its evidence that other devices could contradict, the newest of each device
 */
record Written(Signal signal, Rule rule, List<SensorReading> readings) {}
