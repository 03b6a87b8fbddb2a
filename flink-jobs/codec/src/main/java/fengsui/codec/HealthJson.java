package fengsui.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The record of the health topic. */
public final class HealthJson {

    private HealthJson() {}

    public static byte[] write(Health health, WarningContext context) {
        return JsonOut.object(out -> out.text("subject", health.subject())
                .time("time", health.time())
                .text("status", health.status())
                .text("message", health.message())
                .text("jobStatus", context.status())
                .object("figures", figures -> {
                    for (Map.Entry<String, Long> figure : health.figures().entrySet()) {
                        figures.number(figure.getKey(), figure.getValue().longValue());
                    }
                }));
    }

    /**
     * Whether the job that says so is meant: an exercise beside it must not hide that it is dead.
     *
     * @throws IOException where {@code record} is none
     */
    public static boolean isActual(byte[] record) throws IOException {
        String status = JsonIn.of(record).textOrNull("jobStatus");
        return status == null || status.equals(WarningContext.ACTUAL);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where {@code record} is none
     */
    public static Health read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        SortedMap<String, Long> figures = new TreeMap<>();
        for (Map.Entry<String, JsonNode> figure : in.optional("figures").properties()) {
            figures.put(figure.getKey(), figure.getValue().asLong());
        }
        return new Health(in.text("subject"), in.time("time"), in.text("status"), in.text("message"), figures);
    }
}
