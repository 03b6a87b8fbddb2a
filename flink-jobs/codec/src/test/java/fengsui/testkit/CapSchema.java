package fengsui.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schema of CAP 1.2 that OASIS publishes, to hold alerts against. */
public final class CapSchema {

    private final Schema schema;

    public CapSchema() {
        URL file = Objects.requireNonNull(CapSchema.class.getResource("CAP-v1.2.xsd"));
        try {
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(file);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema itself", e);
        }
    }

    /**
     * Holds an alert against the schema.
     *
     * @throws AssertionError where it is not valid
     */
    public void check(byte[] alert) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(alert)));
        } catch (SAXException e) {
            throw new AssertionError("no valid CAP: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
