package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.event.HotlineCall;
import fengsui.testkit.Identity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of made-up persons, put into every field that a record has; nothing that comes out of codec holds one. */
class NoIdentityTest {

    private static final int PERSONS = 2000;
    private static final List<Field> FIELDS = List.of(Field.values());

    /** A sound record of each kind; every name of the canonical form is put before them, or in place of their own. */
    private static final List<String> CANONICAL = List.of(
            "'eventId':'e1','kind':'sensor','sourceId':'s1','occurredAt':1780243200000,'area':{'grid':'g1'},"
                    + "'property':'gas','value':12.5",
            "'eventId':'e1','kind':'video','sourceId':'c1','occurredAt':1780243200000,'area':{'grid':'g1'},"
                    + "'label':'smoke'",
            "'eventId':'e1','kind':'hotline','sourceId':'l1','occurredAt':1780243200000,'area':{'grid':'g1'},"
                    + "'channel':'110','category':'fire'");

    /** A sound row of each shipped CSV feed. */
    private static final Map<String, String> ROWS = Map.of(
            "montgomery911",
            "40.15,-75.35,said,19401,EMS: FALL VICTIM,2016-01-05 14:30:00,LOWER MERION,MAIN ST,1",
            "beijing-air",
            "1,2026,5,31,0,4,4,4,7,300,77,-0.7,1023,-18.8,0,NNW,4.4,Dongsi",
            "nab",
            "2026-05-31 00:00:00,12.5");

    private final Random random = new Random(61);
    private final PersonSearch search = new PersonSearch();

    @Test
    void whenAPersonStandsInAnyCanonicalField_thenNoneComesOut() {
        for (int i = 0; i < PERSONS; i++) {
            Identity person = Identity.of(random);
            for (int j = 0; j < 4; j++) {
                Field field = FIELDS.get(random.nextInt(FIELDS.size()));
                search.checkGone(null, bytes(record(field.label(), field.isArea(), value(person, field))), person);
            }
        }
        assertThat(search.decoded()).isGreaterThan(PERSONS);
        assertThat(search.rejected()).isGreaterThan(PERSONS);
    }

    @Test
    void whenAPersonCallsAndSpeaks_thenOnlyPseudonymAndFlagsAreLeft() {
        for (int i = 0; i < PERSONS; i++) {
            Identity person = Identity.of(random);
            String caller = "'caller':{'phone':'" + person.mobile() + "','name':'" + person.nameZh() + "','idNumber':'"
                    + person.card() + "','home':['" + person.addressZh() + "']},'text':'" + person.story() + "',";
            Intake intake = search.checkGone(null, bytes("{" + caller + CANONICAL.get(2) + "}"), person);
            HotlineCall call = (HotlineCall) ((Intake.Decoded) intake).events().get(0);
            assertThat(call.keywords()).contains("fire");
            assertThat(call.callerToken()).startsWith("caller.");
        }
    }

    @Test
    void whenAPersonStandsInAnyColumn_thenNoneComesOut() {
        ROWS.forEach((feed, row) -> {
            List<String> cells = Arrays.asList(row.split(","));
            for (int i = 0; i < PERSONS; i++) {
                Identity person = Identity.of(random);
                List<String> changed = new ArrayList<>(cells);
                changed.set(random.nextInt(cells.size()), "\"" + any(person) + "\"");
                search.checkGone(feed, bytes(String.join(",", changed)), person);
                search.checkGone(feed, broken(String.join(",", changed)), person);
            }
        });
        assertThat(search.decoded()).isGreaterThan(PERSONS / 2);
        assertThat(search.rejected()).isGreaterThan(PERSONS / 2);
    }

    @Test
    void whenARecordIsBroken_thenNoneComesOut() {
        for (int i = 0; i < PERSONS; i++) {
            Identity person = Identity.of(random);
            String field = random.nextInt(3) == 0 ? "text" : random.nextBoolean() ? "caller" : "eventId";
            search.checkGone(null, broken(record(field, false, nested(person))), person);
            search.checkGone(person.nameEn() + any(person), broken(person.story()), person);
        }
        assertThat(search.decoded()).isGreaterThan(PERSONS / 10);
        assertThat(search.rejected()).isGreaterThan(PERSONS);
    }

    @Test
    void whenSomethingLeaks_thenTheSearchFindsIt() {
        Identity person = Identity.of(random);
        person.forms()
                .forEach(form -> assertThat(person.foundIn("x " + form + " y")).isNotEmpty());
        assertThat(person.foundIn(person.story())).hasSize(8);
    }

    private String value(Identity person, Field field) {
        String form = any(person);
        return switch (field.shape()) {
            case LINK -> "'rtsp://" + form + "@cam/" + form + "?" + form + "'";
            case WORDS -> "['" + form + "']";
            case NUMBER, TIME -> random.nextBoolean() ? person.mobile() : "'" + form + "'";
            default -> random.nextInt(5) == 0 ? nested(person) : "'" + form + "'";
        };
    }

    private String nested(Identity person) {
        return switch (random.nextInt(4)) {
            case 0 -> "'" + person.story() + "'";
            case 1 -> "{'" + any(person) + "':['" + any(person) + "',{'phone':" + person.mobile() + "}]}";
            case 2 -> "{'phone':'" + any(person) + "','name':{'first':'" + person.nameZh() + "'}}";
            default -> "[" + person.mobile() + ",'" + any(person) + "']";
        };
    }

    private String record(String name, boolean area, String value) {
        String base = CANONICAL.get(random.nextInt(CANONICAL.size()));
        String without = base.replaceAll("'" + name + "':('[^']*'|[0-9.]+)(,|(?=})|$)", "")
                .replaceAll(",$", "");
        return area
                ? "{"
                        + without.replace("'area':{", "'area':{'" + name + "':" + value + ",")
                                .replace(",}", "}") + "}"
                : "{'" + name + "':" + value + "," + without + "}";
    }

    /** Cut off, with punctuation put in or in an encoding that is not UTF-8. */
    private byte[] broken(String good) {
        StringBuilder text = new StringBuilder(good);
        String marks = "',{}:[]\u0000\uFEFF";
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            text.insert(at, marks.charAt(random.nextInt(marks.length())));
        }
        if (random.nextBoolean()) {
            text.setLength(1 + random.nextInt(text.length()));
        }
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));
        return text.toString().replace('\'', '"').getBytes(charsets.get(random.nextInt(charsets.size())));
    }

    private String any(Identity person) {
        return person.forms().get(random.nextInt(person.forms().size()));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
