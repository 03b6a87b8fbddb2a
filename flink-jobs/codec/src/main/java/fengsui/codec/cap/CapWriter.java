package fengsui.codec.cap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes one alert: elements in the order of the calls, those without a text left out. Not thread-safe. */
final class CapWriter {

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final int REPLACEMENT = 0xFFFD;

    /** What goes into one element. */
    @FunctionalInterface
    interface Body {
        void write(CapWriter out) throws XMLStreamException;
    }

    private final XMLStreamWriter xml;
    private int depth;

    private CapWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** In UTF-8, indented for people. */
    static byte[] alert(Body body) {
        // Characters, not bytes: so that the writer need not know how a character outside the first plane is encoded.
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("alert");
            xml.writeDefaultNamespace(NAMESPACE);
            CapWriter out = new CapWriter(xml);
            out.inside(body);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    CapWriter element(String name, Body body) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        inside(body);
        xml.writeEndElement();
        return this;
    }

    private void inside(Body body) throws XMLStreamException {
        depth++;
        body.write(this);
        depth--;
        line();
    }

    CapWriter text(String name, @Nullable String value) throws XMLStreamException {
        if (value != null && !value.isBlank()) {
            line();
            xml.writeStartElement(name);
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        }
        return this;
    }

    CapWriter time(String name, long epochMillis) throws XMLStreamException {
        return text(name, CapTime.of(epochMillis));
    }

    /** A value that CAP has no element of its own for; nothing where there is none. */
    CapWriter named(String element, String name, @Nullable String value) throws XMLStreamException {
        return value == null || value.isBlank()
                ? this
                : element(element, out -> out.text("valueName", name).text("value", value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML has no way to write some characters, not even escaped. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(allowed(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= REPLACEMENT)
                || point >= 0x10000;
    }
}
