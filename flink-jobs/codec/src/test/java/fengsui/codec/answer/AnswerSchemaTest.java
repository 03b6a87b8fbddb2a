package fengsui.codec.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.event.Position;
import fengsui.testkit.RecordSchemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema of answers says what their reader says. */
class AnswerSchemaTest {

    private static final Position POSITION = new Position("feedback", 0, 7);
    private static final List<String> ODD =
            List.of("", "nonsense, here", "accepted", "closed", "duplicate", "resolved", "2026-06-01T08:00:00Z", "号");

    private final RecordSchemas schemas = new RecordSchemas();
    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(19);

    @Test
    void whenAnAnswerIsWritten_thenTheSchemaHasNothingAgainstIt() {
        for (int i = 0; i < 500; i++) {
            schemas.check(
                    "feedback", AnswerJson.write(AnswerJsonTest.answer(random), random.nextBoolean() ? "…" : null));
        }
    }

    @Test
    void whenTheReaderKnowsAField_thenTheSchemaHasIt() {
        Set<String> fields = new TreeSet<>();
        schemas.tree("feedback").path("properties").fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .isEqualTo(Stream.of(AnswerField.values())
                        .map(AnswerField::label)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whenAnAnswerIsChangedAtRandom_thenTheSchemaRefusesWhatTheReaderRefuses() throws IOException {
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            ObjectNode answer = (ObjectNode) json.readTree(AnswerJson.write(AnswerJsonTest.answer(random)));
            change(answer);
            boolean bySchema = !schemas.problems("feedback", answer).isEmpty();
            boolean byReader =
                    AnswerJson.read(json.writeValueAsBytes(answer), POSITION) instanceof AnswerRecord.Unusable;
            refused += bySchema ? 1 : 0;
            assertThat(bySchema).as(answer.toString()).isEqualTo(byReader);
        }
        assertThat(refused).isBetween(1000, 1990);
    }

    private void change(ObjectNode answer) {
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        List<AnswerField> fields = List.of(AnswerField.values());
        String any = fields.get(random.nextInt(fields.size())).label();
        switch (random.nextInt(5)) {
            case 0 -> answer.remove(name);
            case 1 -> answer.set(name + "x", answer.remove(name));
            case 2 -> answer.put(name, random.nextInt(9));
            case 3 -> answer.put(any, ODD.get(random.nextInt(ODD.size())));
            default -> answer.put(name, ODD.get(random.nextInt(ODD.size())));
        }
    }
}
