package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RejectJson;
import fengsui.codec.SignalJson;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.event.SafetyEvent;
import fengsui.risk.Certainty;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.Grade;
import fengsui.risk.RuleRef;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.risk.Urgency;
import fengsui.testkit.RandomEvents;
import fengsui.text.Bilingual;
import fengsui.warning.CertaintyStep;
import fengsui.warning.DeskRules;
import fengsui.warning.DistrictDesk;
import fengsui.warning.Hazard;
import fengsui.warning.HazardKind;
import fengsui.warning.IncidentBook;
import fengsui.warning.Taxonomy;
import fengsui.warning.Warning;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Identities put wherever a feed has room for them, in good records and broken ones, come out nowhere. */
class PrivacyTest {

    private static final List<String> FREE_FIELDS = List.of(
            "caller", "text", "phone", "name", "idNumber", "description", "address", "plate", "remark", "witness");

    private final Random random = new Random(61);
    private final RecordDecoder decoder = ShippedFeedsTest.shipped().decoder();
    private final StringBuilder out = new StringBuilder();
    private int decoded;
    private int rejected;

    @Test
    void whenCanonicalCallsCarryIdentities_thenNoneComesOut() throws IOException {
        for (int i = 0; i < 3000; i++) {
            Person person = new Person(random.nextInt(1_000_000));
            checkGone(null, broken(canonical(person)), person);
        }
        assertThat(decoded).isGreaterThan(500);
        assertThat(rejected).isGreaterThan(500);
    }

    @Test
    void whenRowsOfCallsCarryIdentities_thenNoneComesOut() throws IOException {
        for (int i = 0; i < 3000; i++) {
            Person person = new Person(random.nextInt(1_000_000));
            checkGone("montgomery911", broken(row(person)), person);
        }
        assertThat(decoded).isGreaterThan(500);
        assertThat(rejected).isGreaterThan(500);
    }

    @Test
    void whenAnIdentityStandsWhereACodeBelongs_thenTheRecordIsRejectedWithoutIt() throws IOException {
        Person person = new Person(7);
        for (String field : List.of("category", "channel", "type", "state", "callerToken", "feed")) {
            String record = "{\"eventId\":\"e1\",\"kind\":\"hotline\",\"sourceId\":\"l1\",\"occurredAt\":1780243200000,"
                    + "\"area\":{\"grid\":\"g1\"},\"channel\":\"110\",\"category\":\"fire\"}";
            String known =
                    record.replaceAll("\"" + field + "\":\"[a-z0-9]*\",?", "").replace(",}", "}");
            checkGone(
                    null, known.replace("{\"eventId", "{\"" + field + "\":\"" + person.all() + "\",\"eventId"), person);
        }
        assertThat(rejected).isEqualTo(6);
    }

    private record Person(int number) {

        String phone() {
            return String.format(Locale.ROOT, "139%08d", number * 97 % 100_000_000);
        }

        String name() {
            return "Zhangsan" + number;
        }

        String card() {
            return String.format(Locale.ROOT, "11010519491231%06dX", number);
        }

        String all() {
            return name() + " " + phone() + " " + card();
        }

        List<String> secrets() {
            return List.of(phone(), name(), card());
        }
    }

    private String canonical(Person person) {
        StringBuilder more = new StringBuilder();
        for (String field : FREE_FIELDS) {
            more.append(",\"").append(field).append("\":").append(hidden(person));
        }
        return "{\"eventId\":\"e" + random.nextInt(1000) + "\",\"kind\":\"hotline\",\"sourceId\":\"line-1\","
                + "\"occurredAt\":1780243200000,\"area\":{\"grid\":\"g1\",\"house\":\"" + person.all() + "\"},"
                + "\"channel\":\"110\",\"category\":\"fire\"" + more + "}";
    }

    private String hidden(Person person) {
        return switch (random.nextInt(3)) {
            case 0 -> "\"" + person.all() + "\"";
            case 1 -> "{\"phone\":\"" + person.phone() + "\",\"name\":[\"" + person.name() + "\"]}";
            default -> "[\"" + person.card() + "\",{\"" + person.name() + "\":1}]";
        };
    }

    private static String row(Person person) {
        return "40.15,-75.35," + person.all() + "," + person.phone()
                + ",EMS: FALL VICTIM,2016-01-05 14:30:00,LOWER MERION," + person.all() + ",1";
    }

    /** Half of the records stay whole; the others lose, repeat or swap something of their punctuation. */
    private String broken(String good) {
        if (random.nextBoolean()) {
            return good;
        }
        String marks = "\",{}:[] -";
        StringBuilder text = new StringBuilder(good);
        for (int i = 0; i < 2; i++) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, marks.charAt(random.nextInt(marks.length())));
            } else {
                text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
    }

    private void checkGone(@Nullable String feed, String record, Person person) throws IOException {
        out.setLength(0);
        byte[] value = record.getBytes(StandardCharsets.UTF_8);
        Intake intake = decoder.decode(new RawRecord(Records.POSITION, RandomEvents.START, feed, value));
        if (intake instanceof Intake.Decoded known) {
            decoded++;
            known.events().forEach(this::writeOn);
        } else if (intake instanceof Intake.Rejected no) {
            rejected++;
            out.append(new String(
                    RejectJson.write(no.reject(), new WarningContext("fengsui", "Test")), StandardCharsets.UTF_8));
        }
        String written = out.toString().toLowerCase(Locale.ROOT);
        assertThat(written).isNotEmpty();
        person.secrets().forEach(secret -> assertThat(written).doesNotContain(secret.toLowerCase(Locale.ROOT)));
    }

    private void writeOn(SafetyEvent event) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        try {
            EventRow.write(event, new DataOutputStream(row));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Signal signal = signal(event);
        IncidentBook book = new IncidentBook(new DeskRules(taxonomy(), Map.of()), IncidentBook.Snapshot.EMPTY);
        Warning warning = DistrictDesk.work(book, signal.time(), List.of(), List.of(signal))
                .get(0);
        out.append(row.toString(StandardCharsets.UTF_8))
                .append(event)
                .append(new String(
                        SignalJson.write(SignalChange.found(signal), new WarningContext("fengsui", "Test")),
                        StandardCharsets.UTF_8))
                .append(new String(
                        WarningJson.write(warning, new WarningContext("test", "Test")), StandardCharsets.UTF_8));
    }

    private static Signal signal(SafetyEvent event) {
        Bilingual words = new Bilingual("火", "Fire");
        return new Signal(
                "s1",
                new RuleRef("fire/one", 1, "0123456789ab", "fire-service"),
                "fire",
                event.area().at(Level.GRID),
                event.header().place(),
                event.eventTime(),
                new Finding(Urgency.IMMEDIATE, Severity.SEVERE, Map.of(), words, words, List.of()),
                EvidenceList.of(List.of(Evidence.of(event, "counted"))),
                false);
    }

    private static Taxonomy taxonomy() {
        Map<Taxonomy.Cell, Grade> grades = new HashMap<>();
        for (Certainty certainty : Certainty.values()) {
            grades.put(new Taxonomy.Cell(Urgency.IMMEDIATE, Severity.SEVERE, certainty), Grade.ORANGE);
        }
        Hazard fire = new Hazard("fire", new Bilingual("火灾", "Fire"), HazardKind.of("Fire"), 600_000, 7_200_000);
        return new Taxonomy(Map.of("fire", fire), List.of(new CertaintyStep(Certainty.LIKELY, 1, 1, 0)), grades);
    }
}
