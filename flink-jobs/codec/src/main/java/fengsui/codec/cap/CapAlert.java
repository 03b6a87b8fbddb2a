package fengsui.codec.cap;

import fengsui.codec.SafeText;
import fengsui.codec.WarningView;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One CAP 1.2 alert from one record of the alert topic, valid against the schema of OASIS, with the same words in Chinese
 * and in English. What CAP has no element for stands in parameters whose names begin with {@code fengsui:}.
 */
public final class CapAlert {

    private static final String RESTRICTION =
            "供城市应急调度内部使用，不对公众发布。 / For dispatch within the city's services. Not for the public.";

    private CapAlert() {}

    /** XML in UTF-8. */
    public static byte[] write(WarningView warning) {
        return CapWriter.alert(out -> {
            WarningView.Message message = warning.message();
            out.text("identifier", SafeText.of(message.identifier()))
                    .text("sender", SafeText.of(message.sender()))
                    .time("sent", warning.times().sent())
                    .text("status", warning.status())
                    .text("msgType", warning.msgType().label())
                    .text("scope", "Restricted")
                    .text("restriction", RESTRICTION)
                    .text("note", note(warning))
                    .text("references", references(message))
                    .text("incidents", incidents(warning));
            infos(warning, out);
        });
    }

    private static void infos(WarningView warning, CapWriter out) throws XMLStreamException {
        for (CapLanguage language : CapLanguage.values()) {
            out.element("info", info -> new CapInfo(warning, language).write(info));
        }
    }

    /** CAP wants the exercise named. */
    private static @Nullable String note(WarningView warning) {
        String of = warning.message().sender() + ", " + warning.incidentId();
        return switch (warning.status()) {
            case "Exercise" -> "演练，并非真实警情 / EXERCISE, not a real incident: " + of;
            case "Test" -> "测试，请勿处置 / TEST, do not act on it: " + of;
            default -> null;
        };
    }

    /** By sender, identifier and time. A record that does not know when the one before was sent refers to none. */
    private static @Nullable String references(WarningView.Message message) {
        Long sent = message.previousSent();
        return sent == null
                ? null
                : message.references().stream()
                        .map(id -> SafeText.of(message.sender()) + "," + SafeText.of(id) + "," + CapTime.of(sent))
                        .collect(Collectors.joining(" "));
    }

    /** All that the alert is about: it, what has become part of it, and what it has become part of. */
    private static String incidents(WarningView warning) {
        String into = warning.course().reach().supersededBy();
        return Stream.of(
                        List.of(warning.incidentId()),
                        warning.course().reach().supersedes(),
                        into == null ? List.<String>of() : List.of(into))
                .flatMap(List::stream)
                .map(SafeText::of)
                .collect(Collectors.joining(" "));
    }
}
