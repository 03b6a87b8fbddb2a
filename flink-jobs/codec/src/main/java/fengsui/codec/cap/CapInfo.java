package fengsui.codec.cap;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.StatusMark;
import fengsui.codec.WarningView;
import fengsui.text.Bilingual;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What an alert says, in one language. */
record CapInfo(WarningView warning, CapLanguage language) {

    /** CAP 1.2. */
    private static final Set<String> CATEGORIES = Set.of(
            "Geo",
            "Met",
            "Safety",
            "Security",
            "Rescue",
            "Fire",
            "Health",
            "Env",
            "Transport",
            "Infra",
            "CBRNE",
            "Other");

    /** Kilometres: as far as a grid cell of 500 m reaches from any point of it. */
    private static final String CELL = "0.75";

    void write(CapWriter out) throws XMLStreamException {
        String category = warning.message().category();
        out.text("language", language.tag())
                .text("category", CATEGORIES.contains(category) ? category : "Other")
                .text("event", named(warning.event()))
                .text("responseType", CapResponse.to(warning))
                .text("urgency", warning.gravity().urgency().label())
                .text("severity", warning.gravity().severity().label())
                .text("certainty", warning.gravity().certainty().label())
                .named("eventCode", "fengsui:hazard", warning.hazard())
                .time("effective", warning.message().effective())
                .time("onset", warning.times().onset())
                .time("expires", warning.times().expires())
                .text("senderName", warning.message().sender())
                .text(
                        "headline",
                        said(StatusMark.of(warning.status(), warning.texts().headline())))
                .text("description", said(warning.texts().description()))
                .text("instruction", said(warning.texts().instruction()));
        new CapParameters(warning).write(out);
        areas(out);
    }

    private @Nullable String said(Bilingual text) {
        return language.of(text);
    }

    /** An event has a name, whatever the taxonomy left out. */
    private String named(Bilingual event) {
        String name = language.of(event);
        return name.isBlank() ? warning.hazard() : name;
    }

    private void areas(CapWriter out) throws XMLStreamException {
        Area own = warning.where().area();
        out.element("area", area -> {
            area.text("areaDesc", warning.where().describe());
            area.text("circle", circle(own, warning.where().point()));
            code(own, area);
        });
        for (Area other : warning.course().reach().areas()) {
            if (!other.equals(own)) {
                out.element("area", area -> {
                    area.text("areaDesc", other.code());
                    code(other, area);
                });
            }
        }
    }

    /** A record knows no outlines; of a cell, a point within tells enough. */
    private static @Nullable String circle(Area area, @Nullable Point point) {
        return area.level() != Level.GRID || point == null
                ? null
                : String.format(Locale.ROOT, "%.5f,%.5f %s", point.lat(), point.lon(), CELL);
    }

    private static void code(Area area, CapWriter out) throws XMLStreamException {
        out.named("geocode", "fengsui:" + area.level().label(), area.code());
    }
}
