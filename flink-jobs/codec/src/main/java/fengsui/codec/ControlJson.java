package fengsui.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The record of the control topic. Files are texts by path, in the order of their paths. */
public final class ControlJson {

    private static final String RULES = "rules";

    private ControlJson() {}

    public static byte[] write(Control control) {
        return JsonOut.object(out -> {
            out.text("type", RULES)
                    .text("author", control.author())
                    .time("effectiveAt", control.effectiveAt())
                    .text("note", control.note())
                    .text("base", control.base())
                    .text("digest", control.rules().digest())
                    .object("files", files -> texts(files, control.rules()));
            if (!control.tests().files().isEmpty()) {
                out.object("tests", files -> texts(files, control.tests()));
            }
        });
    }

    private static void texts(JsonOut out, RuleBundle bundle) throws IOException {
        for (Map.Entry<String, String> file : bundle.files().entrySet()) {
            out.text(file.getKey(), file.getValue());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where {@code record} is none, or its files are not those that its digest was made of
     */
    public static Control read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        if (!in.text("type").equals(RULES)) {
            throw new IOException("a control record of another type than '" + RULES + "'");
        }
        RuleBundle rules = bundle(in, "files");
        if (!rules.digest().equals(in.text("digest"))) {
            throw new IOException("a control record whose digest does not fit its files");
        }
        return new Control(
                rules,
                in.text("author"),
                in.time("effectiveAt"),
                bundle(in, "tests"),
                in.textOrNull("note"),
                in.textOrNull("base"));
    }

    private static RuleBundle bundle(JsonIn in, String name) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : in.optional(name).properties()) {
            files.put(file.getKey(), file.getValue().asText());
        }
        return new RuleBundle(files);
    }
}
