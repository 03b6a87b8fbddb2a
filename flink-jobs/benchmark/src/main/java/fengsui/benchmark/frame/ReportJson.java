package fengsui.benchmark.frame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A report for programs. */
final class ReportJson {

    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    static String write(BenchReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            new ReportJson(json).report(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void report(BenchReport report) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("broken", report.isBroken());
        surroundings(report.surroundings());
        json.writeNumberField("seed", report.seed());
        json.writeBooleanField("quick", report.sizes().quick());
        json.writeNumberField("rounds", report.sizes().rounds());
        json.writeNumberField("warming", report.sizes().warming());
        json.writeArrayFieldStart("comparisons");
        for (Outcome outcome : report.outcomes()) {
            outcome(outcome);
        }
        json.writeEndArray();
        texts("missing", report.missing());
        json.writeEndObject();
    }

    private void surroundings(Surroundings around) throws IOException {
        json.writeStringField("started", around.started().toString());
        json.writeObjectFieldStart("versions");
        for (var version : around.versions().entrySet()) {
            json.writeStringField(version.getKey(), version.getValue());
        }
        json.writeEndObject();
        texts("flags", around.flags());
        json.writeNumberField("cores", around.cores());
        json.writeNumberField("memoryBytes", around.memory());
        json.writeStringField("os", around.os());
    }

    private void outcome(Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", outcome.name());
        json.writeStringField("title", outcome.title());
        json.writeNumberField("seconds", outcome.seconds());
        json.writeArrayFieldStart("measured");
        for (Series series : outcome.series()) {
            series(series);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("marks");
        for (Mark mark : outcome.marks()) {
            mark(mark);
        }
        json.writeEndArray();
        texts("notes", outcome.notes());
        texts("broken", outcome.broken());
        json.writeEndObject();
    }

    private void series(Series series) throws IOException {
        json.writeStartObject();
        json.writeStringField("variant", series.variant());
        json.writeStringField("unit", series.unit());
        if (series.point() != null) {
            json.writeStringField("curve", series.point().curve());
            json.writeNumberField("x", series.point().x());
        }
        values(series.values());
        json.writeEndObject();
    }

    private void mark(Mark mark) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", mark.name());
        json.writeStringField("unit", mark.unit());
        if (mark.isWanted()) {
            json.writeNumberField(mark.side() == Mark.Side.AT_LEAST ? "atLeast" : "atMost", mark.wanted());
            json.writeBooleanField("reached", mark.reached());
        }
        values(mark.values());
        json.writeEndObject();
    }

    private void values(List<Double> values) throws IOException {
        json.writeNumberField("median", Spread.of(values).median());
        json.writeArrayFieldStart("values");
        for (double value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
