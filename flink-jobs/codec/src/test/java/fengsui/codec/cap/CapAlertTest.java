package fengsui.codec.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.testkit.CapSchema;
import fengsui.testkit.RandomRisks;
import fengsui.text.Bilingual;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CapAlertTest {

    private final RandomRisks risks = new RandomRisks(83);
    private final CapSchema schema = new CapSchema();

    @ParameterizedTest
    @ValueSource(strings = {"Actual", "Exercise", "Test"})
    void whenAWarningBecomesAnAlert_thenItIsValid(String status) throws IOException {
        for (int i = 0; i < 500; i++) {
            schema.check(CapAlert.write(view(risks.warning(), status)));
        }
    }

    @Test
    void whenAnAlertIsNotValid_thenTheSchemaSaysSo() throws IOException {
        String alert = new String(CapAlert.write(view(risks.warning(), "Actual")), StandardCharsets.UTF_8);
        for (String wrong : List.of("-00:00", "<scope>Restricted", "<category>Safety")) {
            byte[] damaged = alert.replace(wrong, wrong.replaceAll("00:00|Restricted|Safety", "x"))
                    .getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> schema.check(damaged)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void whenAnAlertIsRead_thenItSaysWhatTheWarningSaid() throws Exception {
        for (int i = 0; i < 100; i++) {
            WarningView view = view(risks.warning(), "Actual");
            Element alert = tree(CapAlert.write(view));
            assertThat(text(alert, "identifier")).isEqualTo(view.message().identifier());
            assertThat(text(alert, "sender")).isEqualTo("fengsui@harbour-city");
            assertThat(text(alert, "msgType")).isEqualTo(view.msgType().label());
            assertThat(text(alert, "scope")).isEqualTo("Restricted");
            assertThat(text(alert, "restriction")).contains("不对公众发布").contains("Not for the public");
            assertThat(texts(alert, "language")).containsExactly("zh-CN", "en-US");
            assertThat(texts(alert, "headline")).containsExactly("网格燃气 20.5", "Gas 20.5 in the grid");
            assertThat(texts(alert, "event")).containsExactly("燃气泄漏", "Gas leak");
            assertThat(texts(alert, "sent")).allMatch(time -> time.endsWith("-00:00"));
            assertThat(texts(alert, "areaDesc"))
                    .hasSize(2 * view.course().reach().areas().size());
            assertThat(parameters(alert))
                    .contains("fengsui:grade=" + view.grade().colour(), "fengsui:revision=" + view.revision())
                    .contains("fengsui:rules=gas/indoor-leak");
        }
    }

    @Test
    void whenARecordTakesTheOneBefore_thenTheAlertRefersToItAsCapDoes() throws Exception {
        for (int i = 0; i < 50; i++) {
            WarningView view = view(risks.warning(), "Actual");
            Element alert = tree(CapAlert.write(view));
            if (view.revision() == 1) {
                assertThat(texts(alert, "references")).isEmpty();
            } else {
                String[] parts = text(alert, "references").split(",");
                assertThat(parts).hasSize(3);
                assertThat(parts[0]).isEqualTo(text(alert, "sender"));
                assertThat(parts[1]).isEqualTo(view.incidentId() + "." + (view.revision() - 1));
                assertThat(parts[2])
                        .isEqualTo(
                                CapTime.of(Objects.requireNonNull(view.message().previousSent())));
            }
            assertThat(text(alert, "incidents").split(" ")).contains(view.incidentId());
        }
    }

    @Test
    void whenAnAlertIsOfAnExerciseOrATest_thenNobodyCanTakeItForReal() throws Exception {
        Element exercise = tree(CapAlert.write(view(risks.warning(), "Exercise")));
        assertThat(text(exercise, "status")).isEqualTo("Exercise");
        assertThat(text(exercise, "note")).startsWith("演练，并非真实警情 / EXERCISE, not a real incident: fengsui@");
        assertThat(texts(exercise, "headline")).containsExactly("【演练】网格燃气 20.5", "EXERCISE: Gas 20.5 in the grid");
        Element test = tree(CapAlert.write(view(risks.warning(), "Test")));
        assertThat(text(test, "note")).startsWith("测试，请勿处置 / TEST, do not act on it: ");
        assertThat(texts(test, "headline")).containsExactly("【测试】网格燃气 20.5", "TEST: Gas 20.5 in the grid");
        assertThat(texts(tree(CapAlert.write(view(risks.warning(), "Actual"))), "note"))
                .isEmpty();
    }

    @Test
    void whenAnIncidentEnds_thenThereIsNothingMoreToDo() throws Exception {
        Warning warning = Stream.generate(risks::warning)
                .filter(each -> each.msgType() == MsgType.CANCEL && each.endReason() == null)
                .findFirst()
                .orElseThrow();
        assertThat(texts(tree(CapAlert.write(view(warning, "Actual"))), "responseType"))
                .containsExactly("AllClear", "AllClear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>&amp;</b> ]]> -->",
                "a & b < c > d \" '",
                "🔥 火 𠮷",
                "a\u0000b\u0008c\u001b[31m\u007f\ufffe\uffff",
                "half \ud83d of a pair",
                "\r\n\t \u2028 \u202e",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;"
            })
    void whenTextsAreAwkward_thenTheAlertIsValidAndSaysThem(String text) throws Exception {
        WarningView view = awkward(view(risks.warning(), "Exercise"), text);
        byte[] alert = CapAlert.write(view);
        schema.check(alert);
        String said = text.replaceAll("[\u0000\u0008\u001b\ufffe\uffff]|(?<=half )\ud83d(?= )", "\ufffd")
                .replace("\r\n", "\n");
        assertThat(texts(tree(alert), "headline")).containsExactlyInAnyOrder("【演练】" + said, "EXERCISE: " + said);
        assertThat(text(tree(alert), "sender")).doesNotContainPattern("[ ,<&\\s]");
        assertThat(text(tree(alert), "identifier")).doesNotContainPattern("[ ,<&\\s]");
    }

    /** The same with {@code text} wherever a text of others stands. */
    private static WarningView awkward(WarningView view, String text) {
        Bilingual both = new Bilingual(text, text);
        WarningView.Message message = view.message();
        return new WarningView(
                text,
                view.revision(),
                view.status(),
                view.msgType(),
                view.gravity(),
                text,
                both,
                new WarningView.Where(
                        view.where().area(), text, text, view.where().point()),
                view.times(),
                new WarningView.Texts(both, both, both),
                view.score(),
                List.of(text),
                view.evidence(),
                view.evidenceCount(),
                view.contradicting(),
                List.of(text),
                text,
                new WarningView.Message(text + ".2", text, List.of(text + ".1"), 0L, text, message.effective()),
                view.course());
    }

    private static WarningView view(Warning warning, String status) throws IOException {
        return WarningJson.read(WarningJson.write(warning, new WarningContext("fengsui@harbour-city", status)));
    }

    private static List<String> parameters(Element alert) {
        List<String> parameters = new ArrayList<>();
        NodeList found = alert.getElementsByTagName("parameter");
        for (int i = 0; i < found.getLength(); i++) {
            Element one = (Element) found.item(i);
            parameters.add(text(one, "valueName") + "=" + text(one, "value"));
        }
        return parameters;
    }

    private static String text(Element in, String name) {
        return texts(in, name).get(0);
    }

    private static List<String> texts(Element in, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = in.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static Element tree(byte[] alert) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(alert))
                .getDocumentElement();
    }
}
