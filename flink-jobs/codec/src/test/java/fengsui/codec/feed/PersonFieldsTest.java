package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.Problem;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.codec.privacy.Pseudonyms;
import fengsui.event.HotlineCall;
import fengsui.event.VideoAlert;
import fengsui.testkit.ProjectFiles;
import fengsui.testkit.RandomEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the fields in which a person may stand. */
class PersonFieldsTest {

    private static final String CALL =
            "{'eventId':'e1','kind':'hotline','sourceId':'l1','occurredAt':1780243200000,'area':{'grid':'g1'},"
                    + "'channel':'110','category':'fire'}";

    private static final String TICKETS = """
            title: {zh: 热线, en: Hotline}
            owner: Office
            purpose: {zh: 试, en: tests}
            retention: transient
            kind: hotline
            topic: hotline
            format: json
            fields:
              eventId: {pointer: /no}
              sourceId: {constant: line}
              channel: {constant: "12345"}
              occurredAt: {pointer: /time, time: iso}
              category: [{pointer: /text, category: true}, {constant: other}]
              keywords: {pointer: /text, flags: true}
              callerToken: {pointer: /phone, pseudonym: caller}
            place:
              grid: {pointer: /grid}
            """;

    private final List<Problem> problems = new ArrayList<>();
    private final Pseudonyms keys = Pseudonyms.throwAway();
    private final Feeds feeds = feeds(TICKETS);
    private final Records canonical = new Records(feeds.decoder(keys), null, RandomEvents.START);
    private final Records keyless = new Records(feeds.decoder(), null, RandomEvents.START);

    @Test
    void whenACallerIsGivenRaw_thenTheSurestNameOfThemBecomesThePseudonym() {
        assertThat(call(canonical, "'caller':{'name':'张三','phone':'+86 138-0013-8000'}")
                        .callerToken())
                .isEqualTo(keys.ofPerson("caller", "13800138000"));
        assertThat(call(canonical, "'caller':{'idNumber':'11010519491231002X','phone':13800138000,'x':[1]}")
                        .callerToken())
                .isEqualTo(keys.ofPerson("caller", "11010519491231002X"));
        assertThat(call(canonical, "'caller':{'name':'张三'},'callerToken':'k7-1'")
                        .callerToken())
                .isEqualTo("k7-1");
        assertThat(call(keyless, "'caller':{'name':'张三'}").callerToken()).isNull();
    }

    @Test
    void whenFreeTextIsGiven_thenItBecomesFlagsAndACategoryWhereThereIsNone() {
        HotlineCall call = call(canonical, "'text':'楼道里煤气味很重，老人被困'");
        assertThat(call.keywords()).containsExactly("elderly", "gas-smell", "trapped");
        assertThat(call.category()).isEqualTo("fire");
        String without = CALL.replace(",'category':'fire'", "");
        assertThat(call(canonical, without, "'text':'Ｇas smell!'").category()).isEqualTo("gas-smell");
        assertThat(call(canonical, without, "'text':'hello'").category()).isEqualTo("other");
        assertThat(canonical.rejected(json(without))).isEqualTo(RejectReason.MISSING_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-13800138000", "张三报警", "ticket of Li Si", "li.si@example.com"})
    void whenAnIdHoldsAPerson_thenItsPseudonymStandsForIt(String id) {
        String record = CALL.replace("'e1'", "'" + id + "'").replace("'channel'", "'ticket':'" + id + "','channel'");
        HotlineCall call = (HotlineCall) canonical.event(json(record));
        assertThat(call.eventId()).isEqualTo(keys.ofId(id));
        assertThat(call.ticket()).isEqualTo(keys.ofId(id));
        assertThat(keyless.rejected(json(record))).isEqualTo(RejectReason.BAD_VALUE);
        assertThat(call(keyless, "'ticket':'" + id + "'").ticket()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "rtsp://cam.example.com:554/live/1, rtsp://cam.example.com:554/live/1",
                "rtsp://li:secret@10.0.0.1/clip?t=1#x, rtsp://10.0.0.1/clip",
                "rtsp://li@si@10.0.0.1/a@b, rtsp://10.0.0.1/a@b",
                "https://media/138-0013-8000/clip, -",
                "https://media/%E5%BC%A0%E4%B8%89, -",
                "https://media/张三, -",
                "mailto:li.si@example.com, -",
                "clip?u=http://li, -",
            })
    void whenALinkSaysMoreThanWhere_thenThatIsLeftOut(String link, @Nullable String kept) {
        String record = CALL.replace("hotline", "video")
                .replace("'channel':'110'", "'label':'smoke','algorithm':'烟火识别','mediaUri':'" + link + "'");
        VideoAlert alert = (VideoAlert) canonical.event(json(record));
        assertThat(alert.mediaUri()).isEqualTo(kept);
        assertThat(alert.algorithm()).isNull();
    }

    @Test
    void whenAMappingAsks_thenNumbersBecomePseudonymsAndTextFlags() {
        String ticket = json("{'no':'A1','time':'2026-06-01T00:00:00+08:00','grid':'g1','phone':'+86 13800138000',"
                + "'text':'三楼冒烟，没有人被困'}");
        HotlineCall call = (HotlineCall) new Records(feeds.decoder(keys), "tickets", RandomEvents.START).event(ticket);
        assertThat(call.keywords()).containsExactly("smoke");
        assertThat(call.category()).isEqualTo("fire");
        assertThat(call.callerToken()).isEqualTo(keys.ofPerson("caller", "13800138000"));
        Records without = new Records(feeds.decoder(), "tickets", RandomEvents.START);
        assertThat(((HotlineCall) without.event(ticket)).callerToken()).isNull();
        assertThat(feeds.purposes()).containsExactly("caller");
    }

    @Test
    void whenAPurposeIsNoWord_thenTheFileIsNotSound() {
        feeds(TICKETS.replace("pseudonym: caller", "pseudonym: The Caller"));
        assertThat(problems).hasSize(1).allMatch(problem -> problem.toString().contains("'pseudonym' is no purpose"));
    }

    @Test
    void whenKeywordsChange_thenTheFeedsAreNotTheSame() {
        RuleBundle one = new RuleBundle(new TreeMap<>(Map.of("keywords.yaml", "flags: {}")));
        RuleBundle other = new RuleBundle(new TreeMap<>(Map.of("keywords.yaml", "flags: { }")));
        assertThat(Feeds.same(one, one)).isTrue();
        assertThat(Feeds.same(one, other)).isFalse();
    }

    private static HotlineCall call(Records records, String field) {
        return call(records, CALL, field);
    }

    private static HotlineCall call(Records records, String record, String field) {
        Intake intake = records.decode(json(record.replace("{'eventId'", "{" + field + ",'eventId'")));
        assertThat(intake).isInstanceOf(Intake.Decoded.class);
        return (HotlineCall) ((Intake.Decoded) intake).events().get(0);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private Feeds feeds(String tickets) {
        TreeMap<String, String> files = new TreeMap<>(ProjectFiles.rules("").files());
        files.put("feeds/tickets.yaml", tickets);
        return Feeds.load(new RuleBundle(files), problems);
    }
}
