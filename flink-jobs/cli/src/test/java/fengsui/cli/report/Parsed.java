package fengsui.cli.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page that was written, read as a machine reads it: fails where it is not well-formed. */
public record Parsed(Document page) {

    public static Parsed of(Html html) {
        return of(html.document());
    }

    public static Parsed of(String html) {
        try {
            return new Parsed(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html))));
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + " in " + html, e);
        }
    }

    /** What an XPath finds, as text. */
    public List<String> all(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    List<Double> numbers(String path) {
        return all(path).stream().map(Double::valueOf).toList();
    }
}
