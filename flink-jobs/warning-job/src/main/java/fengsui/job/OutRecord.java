package fengsui.job;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.Reject;
import fengsui.codec.RejectJson;
import fengsui.codec.ScoreJson;
import fengsui.codec.SignalJson;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.warning.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Key, headers and value of the record that each kind of result becomes. */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record OutRecord(@Nullable String key, byte[] value, Map<String, String> headers) {

    private static OutRecord json(@Nullable String key, byte[] value) {
        return new OutRecord(key, value, Map.of("content-type", "application/json"));
    }

    /** With the attributes of CloudEvents 1.0 as headers, so that a router need not read the body. */
    static OutRecord of(Warning warning, WarningContext context) {
        String incident = warning.incident().incidentId();
        Map<String, String> headers = new TreeMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", incident + "." + warning.incident().issued().revision());
        headers.put("ce_source", context.sender());
        headers.put("ce_type", "fengsui.warning.v1." + warning.msgType().label().toLowerCase(Locale.ROOT));
        headers.put(
                "ce_time",
                Instant.ofEpochMilli(warning.incident().issued().sent()).toString());
        return new OutRecord(incident, WarningJson.write(warning, context), headers);
    }

    static OutRecord of(Signal signal) {
        return json(signal.rule().id(), SignalJson.write(signal));
    }

    static OutRecord of(Score score) {
        return json(new String(ScoreJson.key(score), StandardCharsets.UTF_8), ScoreJson.write(score));
    }

    /** Keyed by feed, where it is known: the device may be the very thing that could not be read. */
    static OutRecord of(Reject reject) {
        return json(reject.feed(), RejectJson.write(reject));
    }

    static OutRecord of(Health health) {
        return json(health.subject(), HealthJson.write(health));
    }
}
