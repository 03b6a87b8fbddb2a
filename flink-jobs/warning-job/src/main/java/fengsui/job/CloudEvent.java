package fengsui.job;

import fengsui.codec.SafeText;
import fengsui.codec.WarningContext;
import fengsui.warning.Incident;
import fengsui.warning.Warning;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The attributes of CloudEvents 1.0 in the binary mode of its Kafka binding, so that a router need not read the body:
 * each a header {@code ce_…} in UTF-8, but for the type of the content. {@code ce_status} is an extension of our own: a
 * router can keep exercises away from those who would act on them.
 */
final class CloudEvent {

    static final String CONTENT_TYPE = "content-type";

    /** Of every record that the job writes, those that are no events of their own as well. */
    static final String STATUS = "ce_status";

    /** What the JSON of a warning follows. */
    static final String SCHEMA = "https://fengsui.example/schema/record/warning.schema.json";

    private CloudEvent() {}

    /** All but the type and schema of the content. A map of the caller's own. */
    static Map<String, String> headers(Warning warning, WarningContext context) {
        Incident incident = warning.incident();
        Map<String, String> headers = new TreeMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", incident.incidentId() + "." + incident.issued().revision());
        // A reference to a source has the form of a URI.
        headers.put("ce_source", SafeText.uri(context.sender()));
        headers.put("ce_type", "fengsui.warning.v1." + warning.msgType().label().toLowerCase(Locale.ROOT));
        headers.put("ce_time", Instant.ofEpochMilli(incident.issued().sent()).toString());
        headers.put("ce_subject", incident.incidentId());
        headers.put(STATUS, context.status());
        return headers;
    }
}
