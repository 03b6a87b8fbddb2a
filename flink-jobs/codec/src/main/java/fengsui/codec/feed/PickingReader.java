package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects, of which nothing is kept but the texts that the mapping reads: what {@link JsonRowReader} does, without
 * a tree. A name that is read may stand in its object once only.
 */
final class PickingReader implements RowReader, JsonObjects {

    private final JsonFactory factory = JsonLimits.streaming().build();
    private final TextPool pool = new TextPool();
    private final PathTrie wanted;
    private final int slots;
    private final Set<String> blanks;
    private final int most;
    private @Nullable String[] texts = {};

    /** @param most how many objects a record may hold */
    PickingReader(PathTrie wanted, int slots, Set<String> blanks, int most) {
        this.wanted = wanted;
        this.slots = slots;
        this.blanks = blanks;
        this.most = most;
    }

    @Override
    public List<Row> read(byte[] value) throws IOException {
        try (JsonParser parser = factory.createParser(value)) {
            return rows(parser, most);
        }
    }

    @Override
    public Row row(JsonParser parser) throws IOException {
        texts = new String[slots];
        members(parser, wanted);
        return new Row.Picked(texts, blanks);
    }

    private void value(JsonParser parser, PathTrie node) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, node);
            case START_ARRAY -> elements(parser, node);
            case VALUE_NULL -> {}
            default -> scalar(parser, node);
        }
    }

    private void members(JsonParser parser, PathTrie node) throws IOException {
        long seen = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            PathTrie member = node.member(name);
            parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if ((seen & member.bit()) != 0) {
                throw new IOException("expected each name once");
            } else {
                seen |= member.bit();
                value(parser, member);
            }
        }
    }

    private void elements(JsonParser parser, PathTrie node) throws IOException {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            PathTrie element = node.element(index);
            if (element == null) {
                parser.skipChildren();
            } else {
                value(parser, element);
            }
            index++;
        }
    }

    private void scalar(JsonParser parser, PathTrie node) throws IOException {
        int slot = node.slot();
        if (slot >= 0 && texts[slot] == null) {
            texts[slot] = parser.currentToken() == JsonToken.VALUE_STRING ? pooled(parser) : parser.getText();
        }
    }

    private String pooled(JsonParser parser) throws IOException {
        char[] chars = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        String known = pool.find(chars, from, length);
        if (known != null) {
            return known;
        }
        String text = new String(chars, from, length);
        pool.keep(text);
        return text;
    }
}
