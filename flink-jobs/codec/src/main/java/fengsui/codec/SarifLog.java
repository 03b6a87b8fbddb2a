package fengsui.codec;

import fengsui.codec.JsonOut.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of rule files found, as code hosts and editors read it: SARIF 2.1.0 (OASIS standard, 2020-03-27), one run.
 *
 * @param version of Fengsui; {@code null} where it is not known
 * @param codes what can be said of each code among {@code results}
 */
public record SarifLog(@Nullable String version, List<Code> codes, List<Result> results) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** The folder that URIs are relative to, whose own place the reader knows: the name is the one code hosts look for. */
    private static final String ROOT = "%SRCROOT%";

    /**
     * What a problem's code means.
     *
     * @param help how it is mended
     */
    public record Code(String id, String title, String why, String help) {

        private Body body() {
            return out -> out.text("id", id)
                    .object("shortDescription", text(title))
                    .object("fullDescription", text(why))
                    .object("help", text(help))
                    .object("defaultConfiguration", level -> level.text("level", "error"));
        }
    }

    /**
     * One problem.
     *
     * @param uri of its file, relative and percent-encoded
     */
    public record Result(String uri, Problem problem) {

        private Body body() {
            return out -> out.text("ruleId", problem.code())
                    // Whatever is found keeps a file from being published.
                    .text("level", "error")
                    .object("message", text(problem.message()))
                    .objects("locations", List.of(location()));
        }

        private Body location() {
            return out -> out.object(
                    "physicalLocation",
                    place -> place.object(
                                    "artifactLocation",
                                    file -> file.text("uri", uri).text("uriBaseId", ROOT))
                            .object(
                                    "region",
                                    region -> region.number("startLine", problem.line())
                                            .number("startColumn", problem.column())));
        }
    }

    public SarifLog {
        codes = List.copyOf(codes);
        results = List.copyOf(results);
    }

    /** One JSON document. */
    public byte[] json() {
        return JsonOut.object(
                out -> out.text("$schema", SCHEMA).text("version", "2.1.0").objects("runs", List.of(run())));
    }

    private Body run() {
        return out -> out.object("tool", tool -> tool.object("driver", driver()))
                .text("columnKind", "utf16CodeUnits")
                .objects("results", results.stream().map(Result::body).toList());
    }

    private Body driver() {
        return out -> out.text("name", "fengsui")
                .text("version", version)
                .objects("rules", codes.stream().map(Code::body).toList());
    }

    private static Body text(String text) {
        return out -> out.text("text", text);
    }
}
