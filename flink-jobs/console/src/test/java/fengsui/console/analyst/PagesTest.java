package fengsui.console.analyst;

import static fengsui.console.analyst.Records.DAY;
import static fengsui.console.analyst.Records.HOUR;
import static fengsui.console.analyst.Records.NOW;
import static fengsui.console.analyst.Records.health;
import static fengsui.console.analyst.Records.hit;
import static fengsui.console.analyst.Records.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.answer.AnswerKind;
import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.codec.Control;
import fengsui.codec.Quarantine;
import fengsui.codec.RuleBundle;
import fengsui.codec.WithheldJson;
import fengsui.console.analyst.LedgerPage.Written;
import fengsui.figures.Days;
import fengsui.figures.Told;
import fengsui.order.Silence;
import fengsui.risk.Grade;
import fengsui.topics.TopicOffsets.Range;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What pages are made of, from records alone. */
class PagesTest {

    private static final String LEAK = """
            title: {zh: 燃气泄漏, en: Gas leaks}
            status: active
            version: 2
            owner: gas-office
            hazard: gas-leak
            scope: street
            precision_floor: 0.6
            precision_answers: 2
            """;

    private static final RuleBundle RULES = new RuleBundle(
            new TreeMap<>(Map.of("gas/leak.yaml", LEAK, "gas/tried.yaml", LEAK.replace("active", "trial"))));

    private final ControlBook control = new ControlBook(new RuleBundle(new TreeMap<>()));
    private final Books books = new Books(new Days(ZoneOffset.UTC));
    private final Notebook.Open open = new Notebook.Open(control, books, false, false, 0, true, null);

    PagesTest() {
        control.take(new ControlBook.Published(7, 1, new Control(RULES, "gas-office", NOW - HOUR)));
        books.take(health("job", NOW, "ok", Map.of("clock", NOW)), 1);
    }

    private RuleLine rule(String id) {
        return RulesPage.of(open).rules().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whenRulesHaveHit_thenEachTellsItsHitsAndWhatBecameOfItsWarnings() {
        books.take(hit("a", "gas/leak", NOW));
        books.take(warning("i", NOW).answered(AnswerKind.ACCEPTED, NOW).view());
        books.take(warning("j", NOW).answered(AnswerKind.REJECTED, NOW).view());
        books.take(warning("k", NOW).view());
        RuleLine line = rule("gas/leak");
        assertThat(line.hits().day()).isEqualTo(1);
        assertThat(line.recent().issued()).isEqualTo(3);
        assertThat(line.recent().answered()).isEqualTo(2);
        assertThat(line.recent().precision()).isEqualTo(0.5);
        assertThat(line.recent().rejected()).containsExactly(Map.entry("falseAlarm", 1L));
        assertThat(line.floor()).isEqualTo(new RuleLine.Expected(0.6, 2, true));
        assertThat(line.state().is()).isEqualTo("runs");
    }

    @Test
    void whenARuleMissesItsFloor_thenItComesFirst() {
        books.take(hit("a", "gas/other", NOW));
        books.take(warning("i", NOW).answered(AnswerKind.REJECTED, NOW).view());
        books.take(warning("j", NOW).answered(AnswerKind.REJECTED, NOW).view());
        assertThat(RulesPage.of(open).rules())
                .extracting(RuleLine::id)
                .containsExactly("gas/leak", "gas/other", "gas/tried");
        assertThat(rule("gas/other").state().is()).isEqualTo("gone");
    }

    @Test
    void whenARuleIsTakenOut_thenThatIsSaidUntilItsTextIsAnother() {
        control.take(new Quarantine("gas/leak", RuleBundle.digest(LEAK), "threw", "null", NOW));
        assertThat(rule("gas/leak").state()).isEqualTo(new RuleLine.State("quarantined", NOW, "threw: null"));
        RuleBundle mended = new RuleBundle(new TreeMap<>(Map.of("gas/leak.yaml", LEAK + "# mended\n")));
        control.take(new ControlBook.Published(8, 1, new Control(mended, "gas-office", NOW)));
        assertThat(rule("gas/leak").state().is()).isEqualTo("runs");
    }

    @Test
    void whenAFileCannotBeRead_thenItStandsAmongTheRulesWithTheJobsWords() {
        books.take(health("rule/gas/broken", 0, "failed", Map.of()), 1);
        assertThat(rule("gas/broken").state()).isEqualTo(new RuleLine.State("failed", null, "what the job says"));
    }

    @Test
    void whenAFeedFallsSilent_thenItComesFirstWithItsDevices() {
        books.take(health("device/gas-net/a", NOW, "degraded", Map.of("since", NOW - HOUR)), 1);
        books.take(health("device/gas-net/b", NOW, "degraded", Map.of("since", NOW - DAY)), 1);
        books.take(health("device/weather/c/gust", NOW, "degraded", Map.of()), 1);
        books.take(health("feed/weather", NOW, "degraded", Map.of("since", NOW - HOUR, "expectedEvery", 500L)), 1);
        books.take(health("ledger/0", NOW, "ok", Map.of("devices", 40L, "subtasks", 1L)), 1);
        FeedsPage page = FeedsPage.of(open);
        assertThat(page.feeds())
                .extracting(FeedsPage.FeedLine::name)
                .containsExactly("weather", "gas-net", "canonical");
        assertThat(page.feeds().get(0).since()).isEqualTo(NOW - HOUR);
        assertThat(page.devices()).isEqualTo(40);
        assertThat(page.silent()).isEqualTo(2);
        assertThat(page.stuck()).isEqualTo(1);
        assertThat(page.troubled()).extracting(DeviceLine::source).containsExactly("b", "a", "c");
    }

    @Test
    void whenARuleIsBlind_thenTheAreaIsOfItsScope() {
        books.take(health("sight/gas/leak/quay/3", NOW, "degraded", Map.of()), 1);
        books.take(hit("a", "gas/leak", NOW));
        CoveragePage page = CoveragePage.of(open);
        assertThat(page.blindRules()).containsExactly(new CoveragePage.BlindRule("gas/leak", 1));
        assertThat(page.places())
                .extracting(place -> place.level() + ":" + place.code() + " "
                        + place.blind().size() + " " + place.hits().day())
                .containsExactly("street:quay/3 1 0", "grid:g1 0 1");
    }

    @Test
    void whenAnIncidentIsLookedInto_thenBlindRulesOfItsHazardThereAndItsOwnDevicesAreTold() {
        AreaChain place = new AreaChain("quay/3", "quay/3", "quay/3", "old-town", "city");
        books.take(health("sight/gas/leak/quay/3", NOW, "degraded", Map.of()), 1);
        books.take(health("sight/gas/tried/quay/4", NOW, "degraded", Map.of()), 1);
        books.take(health("device/gas-net/a", NOW, "degraded", Map.of("since", NOW - HOUR)), 1);
        books.take(health("device/gas-net/b/gas", NOW, "degraded", Map.of()), 1);
        books.take(health("device/gas-net/c", NOW, "degraded", Map.of("since", NOW - HOUR)), 1);

        Unheard unheard = Unheard.of(open, "gas-leak", place, Set.of("a", "b"));

        assertThat(unheard.known()).isTrue();
        assertThat(unheard.rules())
                .containsExactly(new Unheard.BlindRule("gas/leak", "quay/3", NOW, "what the job says"));
        assertThat(unheard.devices())
                .extracting(DeviceLine::source, DeviceLine::is)
                .containsExactly(tuple("a", "silent"), tuple("b", "stuck"));
        assertThat(Unheard.of(open, "fire", place, Set.of()).rules()).isEmpty();
    }

    @Test
    void whenKafkaHasMoreThanTheJobCounted_thenThePageTellsWhereItIs() {
        books.take(
                health(
                        "ledger/0",
                        NOW,
                        "ok",
                        Map.of(
                                "s-0.first", 0L,
                                "s-0.next", 3L,
                                "s-0.read", 3L,
                                "s-0.decoded", 2L,
                                "s-0.rejected.bad-time", 1L,
                                "s-0.events", 2L,
                                "routed.unwatched", 2L)),
                1);
        TreeMap<String, Range> ranges = new TreeMap<>(Map.of("s-0", new Range(0, 5), "f-0", new Range(0, 9)));
        LedgerPage page = LedgerPage.of(open, new Written(ranges, null), "f");
        assertThat(page.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.waiting()).isEqualTo(2));
        assertThat(page.sound()).isTrue();
        assertThat(page.rejected()).containsExactly(Map.entry("bad-time", 1L));
        assertThat(page.imbalances()).isEmpty();
    }

    @Test
    void whenAShiftEnds_thenItHandsOverWhatIsOpenSilencedAndAnswered() {
        books.take(warning("open", NOW - 10).dueAt(NOW - 5).view());
        books.take(warning("done", NOW - HOUR)
                .answered(AnswerKind.CLOSED, NOW - 3)
                .ended()
                .view());
        books.take(warning("before", NOW - 9 * HOUR)
                .answered(AnswerKind.CLOSED, NOW - 9 * HOUR)
                .ended()
                .view());
        Area harbour = new Area(Level.DISTRICT, "harbour");
        control.take(new Silence(harbour, null, false, NOW - DAY, NOW + HOUR, "duty", "works on the quay"));
        control.take(new Silence(harbour, "gas-leak", false, NOW - DAY, NOW + DAY, "duty", "call 13800138000"));
        control.take(new Silence(harbour, "fire", false, NOW - DAY, NOW - 1, "duty", "over"));
        books.take(held("kept", NOW - 2));
        HandoverPage page = HandoverPage.of(open, 8 * HOUR);
        assertThat(page.open()).extracting(CaseLine::id).containsExactly("open");
        assertThat(page.open().get(0).overdue()).isTrue();
        assertThat(page.answered()).extracting(CaseLine::id).containsExactly("done");
        assertThat(page.orders()).extracting(OrderLine::ending).containsExactly(true, false);
        assertThat(page.orders()).extracting(OrderLine::reason).containsExactly("works on the quay", "–");
        assertThat(page.held()).extracting(HandoverPage.HeldLine::id).containsExactly("kept");
        assertThat(page.counts().overdue()).isEqualTo(1);
        assertThat(page.counts().ended()).isEqualTo(1);
        assertThat(page.published()).extracting(RulesPage.SetLine::number).containsExactly(7L);
    }

    @Test
    void whenASilencedIncidentIsToldAgain_thenItIsHeldBackNoMore() {
        books.take(held("a", NOW));
        books.take(warning("a", NOW - 1).view());
        assertThat(books.held().all()).hasSize(1);
        books.take(warning("a", NOW).then(NOW).view());
        assertThat(books.held().all()).isEmpty();
        books.take(held("a", NOW - 1));
        assertThat(books.held().all()).isEmpty();
    }

    private static WithheldJson.View held(String id, long time) {
        Told told = new Told(id, Told.NO_RECORD, "gas/leak", "harbour", time, time, null, false, "silenced");
        return new WithheldJson.View("Actual", told, "gas-leak", Grade.RED, new Area(Level.GRID, "g1"));
    }
}
