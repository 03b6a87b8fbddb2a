package fengsui.codec.feed;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.deser.FromXmlParser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * One XML document a record, in any encoding that it declares. Elements and attributes are members by their local names,
 * alike elements a list; the whole is a member by the name of its root. No document type is read and no entity beyond
 * those of XML itself is known.
 */
final class XmlRowReader implements RowReader {

    private static final int DEEPEST = 32;

    private final ObjectReader reader = new XmlMapper(factory()).reader();
    private final Set<String> blanks;

    XmlRowReader(Set<String> blanks) {
        this.blanks = blanks;
    }

    /** Woodstox's limits go by their names: its classes carry annotations that the compiler would miss. */
    private static XmlFactory factory() {
        XmlFactory factory = XmlFactory.builder()
                .streamReadConstraints(JsonLimits.CONSTRAINTS)
                .build();
        XMLInputFactory input = factory.getXMLInputFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        input.setProperty("com.ctc.wstx.maxElementDepth", DEEPEST);
        input.setProperty("com.ctc.wstx.maxAttributeSize", JsonLimits.MAX_STRING);
        input.setProperty("com.ctc.wstx.maxAttributesPerElement", 256);
        return factory;
    }

    @Override
    public List<Row> read(byte[] value) throws IOException {
        try (FromXmlParser parser = (FromXmlParser) reader.createParser(value)) {
            String root = parser.getStaxReader().getLocalName();
            JsonNode content = reader.readTree(parser);
            if (parser.nextToken() != null) {
                throw new IOException("expected nothing after the root element");
            }
            return List.of(new Row.Tree(JsonNodeFactory.instance.objectNode().set(root, content), blanks));
        } catch (IOException e) {
            throw limited(e);
        }
    }

    /** Woodstox tells a limit from a mistake by its text alone. */
    private static IOException limited(IOException found) {
        boolean limit = found.getCause() instanceof XMLStreamException cause
                && String.valueOf(cause.getMessage()).contains("limit");
        return limit ? new StreamConstraintsException("over a limit of XML") : found;
    }
}
