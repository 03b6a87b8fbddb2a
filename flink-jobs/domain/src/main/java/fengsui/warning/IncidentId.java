package fengsui.warning;

import fengsui.area.Area;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Incident ids: {@code gas-leak.grid:quay/12.20260601T081500000Z}, readable and the same on every run. */
final class IncidentId {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private IncidentId() {}

    static String of(Hazard hazard, Area area, long onset) {
        return hazard.code() + "." + area + "." + BASIC.format(Instant.ofEpochMilli(onset));
    }
}
