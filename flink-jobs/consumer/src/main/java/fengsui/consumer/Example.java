package fengsui.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Prints what a dispatch centre would do: {@code Example HOST:PORT [PREFIX]}. */
public final class Example {

    private Example() {}

    public static void main(String[] args) {
        if (args.length < 1 || args.length > 2) {
            System.err.println("expected HOST:PORT of a broker, and the prefix of the topics where it is not fengsui.");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (OpenWarnings warnings =
                new OpenWarnings(args[0], args.length > 1 ? args[1] : "fengsui.", new Printer(out))) {
            while (!out.checkError()) {
                warnings.poll(Duration.ofSeconds(1));
            }
        }
    }

    /** In place of a dispatch system. */
    private record Printer(PrintStream out) implements OpenWarnings.Desk {

        @Override
        public void stands(JsonNode warning) {
            out.println("OPEN      " + line(warning));
        }

        @Override
        public void over(JsonNode cancel, Optional<String> goesOnIn) {
            out.println("OVER      " + line(cancel)
                    + goesOnIn.map(into -> ", goes on in " + into).orElse(""));
        }

        @Override
        public void notReal(JsonNode record) {
            out.println("NOT REAL  " + record.path("status").asText() + "  " + line(record));
        }

        private static String line(JsonNode record) {
            return String.join(
                    "  ",
                    record.path("gradeNumeral").asText() + " "
                            + record.path("grade").asText(),
                    record.path("event").path("en").asText(),
                    record.path("area").path("code").asText(),
                    record.path("headline").path("en").asText());
        }
    }
}
