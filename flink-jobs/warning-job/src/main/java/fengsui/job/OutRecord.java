package fengsui.job;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.Reject;
import fengsui.codec.RejectJson;
import fengsui.codec.ScoreJson;
import fengsui.codec.SignalJson;
import fengsui.codec.StateJson;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WithheldJson;
import fengsui.codec.cap.CapAlert;
import fengsui.job.wire.AlertLine;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.topics.TopicNames;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Topic, key, headers and value of the record that each kind of result becomes.
 *
 * @param value {@code null} takes back what stands under the key
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record OutRecord(String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {

    /** On the topic of what stands, this header holds the warning as the job itself reads it back. */
    static final String STATE_HEADER = "state";

    /** A record of a job that is not meant must be known as such before its body is read. */
    private static OutRecord json(String topic, @Nullable String key, byte[] value, WarningContext context) {
        Map<String, String> headers =
                Map.of(CloudEvent.CONTENT_TYPE, "application/json", CloudEvent.STATUS, context.status());
        return new OutRecord(topic, key, value, headers);
    }

    /** To the alert topic, or to that of what stands, where nothing stands of an incident that is long over. */
    static OutRecord of(AlertLine line, TopicNames topics, WarningContext context) {
        Warning warning = line.warning();
        if (warning == null) {
            return new OutRecord(topics.warningsState(), line.incident(), null, Map.of());
        }
        Map<String, String> headers = CloudEvent.headers(warning, context);
        headers.put(CloudEvent.CONTENT_TYPE, "application/json");
        headers.put("ce_dataschema", CloudEvent.SCHEMA);
        if (line.standing()) {
            headers.put(STATE_HEADER, new String(StateJson.write(warning), StandardCharsets.UTF_8));
        }
        String topic = line.standing() ? topics.warningsState() : topics.warnings();
        return new OutRecord(topic, line.incident(), WarningJson.write(warning, context), headers);
    }

    /** The same warning as CAP, for the topic of its own. */
    static OutRecord cap(Warning warning, TopicNames topics, WarningContext context) {
        Map<String, String> headers = CloudEvent.headers(warning, context);
        headers.put(CloudEvent.CONTENT_TYPE, "application/cap+xml");
        byte[] alert = CapAlert.write(WarningJson.view(warning, context));
        return new OutRecord(topics.warningsCap(), warning.incident().incidentId(), alert, headers);
    }

    static OutRecord of(Withheld fact, String topic, WarningContext context) {
        return json(topic, fact.incidentId(), WithheldJson.write(fact, context), context);
    }

    static OutRecord untold(Warning warning, String topic, WarningContext context) {
        return json(topic, warning.incident().incidentId(), WarningJson.write(warning, context), context);
    }

    static OutRecord of(SignalChange change, String topic, WarningContext context) {
        return json(topic, change.signal().rule().id(), SignalJson.write(change, context), context);
    }

    static OutRecord of(ScoreChange change, String topic, WarningContext context) {
        Score score = change.score();
        String key = new String(ScoreJson.key(score), StandardCharsets.UTF_8);
        return json(topic, key, ScoreJson.write(score, context), context);
    }

    /** Keyed by feed, where it is known: the device may be the very thing that could not be read. */
    static OutRecord of(Reject reject, String topic, WarningContext context) {
        return json(topic, reject.feed(), RejectJson.write(reject, context), context);
    }

    static OutRecord of(Health health, String topic, WarningContext context) {
        return json(topic, health.subject(), HealthJson.write(health, context), context);
    }
}
