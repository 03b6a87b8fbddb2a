package fengsui.cli.rules.scenario;

import fengsui.cli.rules.scenario.ScenarioRuns.Ran;
import fengsui.cli.screen.Palette;
import fengsui.cli.screen.ScenarioPage;
import fengsui.codec.Problem;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results in the XML that build servers read: a test suite for each rule, a test case for each case; a file that could not
 * be read is a case with an error.
 */
final class JunitXml {

    private static final String NOT_XML = "[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(OutputStream out, List<Ran> ran, List<Problem> problems) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        new JunitXml(xml).suites(ran, problems);
        xml.close();
    }

    private void suites(List<Ran> ran, List<Problem> problems) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line("\n");
        xml.writeStartElement("testsuites");
        counts("fengsui rules test", ran, problems.size());
        Map<String, List<Ran>> byRule = new TreeMap<>();
        ran.forEach(one -> byRule.computeIfAbsent(one.result().rule(), rule -> new ArrayList<>())
                .add(one));
        for (Map.Entry<String, List<Ran>> rule : byRule.entrySet()) {
            suite(rule.getKey(), rule.getValue());
        }
        if (!problems.isEmpty()) {
            unread(problems);
        }
        line("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String rule, List<Ran> ran) throws XMLStreamException {
        line("\n  ");
        xml.writeStartElement("testsuite");
        counts(rule, ran, 0);
        for (Ran one : ran) {
            line("\n    ");
            xml.writeStartElement("testcase");
            attribute("classname", rule);
            attribute("name", one.result().name());
            attribute("time", seconds(one.took()));
            if (!one.result().passed()) {
                List<String> lines = new ScenarioPage(Palette.PLAIN).lines(one.result());
                told("failure", one.result().differences().get(0), String.join("\n", lines));
            }
            xml.writeEndElement();
        }
        line("\n  ");
        xml.writeEndElement();
    }

    private void unread(List<Problem> problems) throws XMLStreamException {
        line("\n  ");
        xml.writeStartElement("testsuite");
        counts("files", List.of(), problems.size());
        for (Problem problem : problems) {
            line("\n    ");
            xml.writeStartElement("testcase");
            attribute("classname", problem.file());
            attribute("name", problem.code() + " in line " + problem.line());
            attribute("time", seconds(Duration.ZERO));
            told("error", problem.message(), problem.toString());
            xml.writeEndElement();
        }
        line("\n  ");
        xml.writeEndElement();
    }

    private void counts(String name, List<Ran> ran, int errors) throws XMLStreamException {
        long failures = ran.stream().filter(one -> !one.result().passed()).count();
        attribute("name", name);
        attribute("tests", Integer.toString(ran.size() + errors));
        attribute("failures", Long.toString(failures));
        attribute("errors", Integer.toString(errors));
        attribute("skipped", "0");
        attribute("time", seconds(ran.stream().map(Ran::took).reduce(Duration.ZERO, Duration::plus)));
    }

    private void told(String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message);
        attribute("type", element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private void line(String blanks) throws XMLStreamException {
        xml.writeCharacters(blanks);
    }

    /** Characters that no XML can hold would make the whole file unreadable. */
    private static String clean(String text) {
        return text.replaceAll(NOT_XML, "\uFFFD");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
