package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.privacy.Privacy;
import fengsui.event.SafetyEvent;
import java.io.IOException;
import java.util.List;

/**
 * Canonical JSON: one flat object, with {@code area} and {@code caller} the only nested ones that are read; {@code area}
 * may also be the code of an area of any level. Of a caller only a pseudonym is kept, of {@code text} only its flags.
 * Unknown names are passed over, whatever they hold, and a known one may stand there once only; {@code null} is as if it
 * were absent.
 */
final class CanonicalReader implements FeedReader {

    /** What names a caller, the surest first. */
    private static final List<String> CALLER = List.of("idNumber", "phone", "name");

    private final JsonFactory factory = JsonLimits.streaming().build();
    private final Names<Field> names = Field.names();
    private final Draft draft;
    private final EventAssembler assembler;
    private final String feed;

    CanonicalReader(FeedSettings settings, Privacy privacy) {
        this.draft = new Draft(privacy);
        this.assembler = new EventAssembler(settings);
        this.feed = settings.name();
    }

    @Override
    public Intake read(RawRecord record, byte[] value) {
        draft.clear();
        try (JsonParser parser = factory.createParser(value)) {
            document(parser, value.length > JsonLimits.MAX_STRING);
        } catch (StreamConstraintsException e) {
            return rejected(
                    record, RejectReason.TOO_LARGE, "expected at most 32 levels, strings of 64 KiB, numbers of 64");
        } catch (IOException e) {
            return rejected(
                    record, RejectReason.MALFORMED, "expected one JSON object in UTF-8, without repeated names");
        }
        return intake(record);
    }

    private Intake intake(RawRecord record) {
        draft.settle();
        SafetyEvent event = draft.refused() == null ? assembler.assemble(draft, record) : null;
        RejectReason refused = draft.refused();
        return event == null
                ? rejected(record, refused == null ? RejectReason.MALFORMED : refused, draft.detail())
                : assembler.decoded(List.of(event));
    }

    private Intake rejected(RawRecord record, RejectReason reason, String detail) {
        return new Intake.Rejected(new Reject(reason, record.position(), feed, detail));
    }

    private void document(JsonParser parser, boolean mayHoldLongString) throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            object(parser, false, mayHoldLongString);
        } else {
            draft.refuse(RejectReason.BAD_VALUE, "expected one JSON object");
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            draft.refuse(RejectReason.MALFORMED, "expected nothing after the object");
        }
    }

    private void object(JsonParser parser, boolean area, boolean checkStrings) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            Field field = names.find(name);
            if (field != null && field.isArea() == area) {
                draft.meet(field);
                value(parser, field, token);
            } else if (!area && field == Field.AREA && token == JsonToken.START_OBJECT) {
                object(parser, true, checkStrings);
            } else if (!area && field == Field.AREA && token == JsonToken.VALUE_STRING) {
                text(parser, field);
            } else if (!area && name.equals("text") && token == JsonToken.VALUE_STRING) {
                draft.speech(parser.getText());
            } else if (!area && name.equals("caller") && token == JsonToken.START_OBJECT) {
                caller(parser, checkStrings);
            } else {
                if (!area && field == Field.AREA && token != JsonToken.VALUE_NULL) {
                    draft.refuse(
                            RejectReason.BAD_VALUE, "area: expected a code, or an object of grid, community, street …");
                }
                passOver(parser, checkStrings);
            }
        }
    }

    /** What else is said about a caller is passed over. */
    private void caller(JsonParser parser, boolean checkStrings) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            int rank = CALLER.indexOf(name);
            if (rank >= 0 && (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT)) {
                draft.caller(rank, parser.getText());
            } else {
                passOver(parser, checkStrings);
            }
        }
    }

    private void value(JsonParser parser, Field field, JsonToken token) throws IOException {
        switch (token) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> text(parser, field);
            case VALUE_NUMBER_INT -> integer(parser, field);
            case VALUE_NUMBER_FLOAT -> fraction(parser, field);
            case START_ARRAY -> words(parser, field);
            default -> wrong(parser, field);
        }
    }

    private void text(JsonParser parser, Field field) throws IOException {
        switch (field.shape()) {
            case NUMBER, WORDS -> wrong(parser, field);
            case TIME ->
                draft.put(
                        field,
                        IsoTime.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
            default -> draft.put(field, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
    }

    private void integer(JsonParser parser, Field field) throws IOException {
        if (field.shape() == Field.Shape.NUMBER) {
            draft.put(field, parser.getDoubleValue());
        } else if (field.shape() == Field.Shape.TIME) {
            draft.put(field, parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? -1 : parser.getLongValue());
        } else {
            wrong(parser, field);
        }
    }

    private void fraction(JsonParser parser, Field field) throws IOException {
        if (field.shape() == Field.Shape.NUMBER) {
            draft.put(field, parser.getDoubleValue());
        } else {
            wrong(parser, field);
        }
    }

    private void words(JsonParser parser, Field field) throws IOException {
        if (field.shape() != Field.Shape.WORDS) {
            wrong(parser, field);
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                draft.put(field, parser.getText());
            } else {
                wrong(parser, field);
            }
        }
    }

    private void wrong(JsonParser parser, Field field) throws IOException {
        draft.refuse(
                field.shape() == Field.Shape.TIME ? RejectReason.BAD_TIME : RejectReason.BAD_VALUE, field.expected());
        parser.skipChildren();
    }

    /** Only a long document can hold a string over the limit; the parser measures none that it does not build. */
    private void passOver(JsonParser parser, boolean checkStrings) throws IOException {
        if (!checkStrings) {
            parser.skipChildren();
            return;
        }
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_STRING && parser.getTextLength() > JsonLimits.MAX_STRING) {
                draft.refuse(RejectReason.TOO_LARGE, "expected strings of at most 64 KiB");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }
}
