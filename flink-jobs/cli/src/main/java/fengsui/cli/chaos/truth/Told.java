package fengsui.cli.chaos.truth;

import fengsui.cli.listen.Warnings;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.event.Position;
import fengsui.topics.TopicRecord;
import fengsui.warning.Warning;
import java.util.Optional;

/**
 * One record of the alert topic, or what one must be.
 *
 * @param place where it stands, for people
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Told(String place, byte[] value, WarningView view) {

    /** Empty where the record is no warning. */
    static Optional<Told> of(TopicRecord record) {
        byte[] value = record.value();
        return value == null
                ? Optional.empty()
                : Warnings.of(record).map(view -> new Told(place(record.position()), value, view));
    }

    static Told expected(Warning warning, WarningContext context) {
        byte[] value = WarningJson.write(warning, context);
        return new Told("the run without faults", value, WarningJson.view(warning, context));
    }

    static String place(Position position) {
        return position.topic() + "-" + position.partition() + " offset " + position.offset();
    }

    String incident() {
        return view.incidentId();
    }

    String identifier() {
        return view.message().identifier();
    }

    int revision() {
        return view.revision();
    }

    /** The engine's clock when it was decided, epoch milliseconds. */
    long sent() {
        return view.times().sent();
    }
}
