package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.GridCells;
import fengsui.area.Point;
import fengsui.codec.Intake;
import fengsui.codec.Problem;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.testkit.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where events are, by what their records say and by the shipped areas. */
class PlacingTest {

    private static final String G01 = "harbour/quay-road/g01";
    private static final AreaChain CHAIN =
            new AreaChain(G01, "harbour/quay-road/west", "harbour/quay-road", "harbour", "fenghai");
    private static final String INSIDE = "'lon':123.4032,'lat':29.6";
    private static final String OUTSIDE = "'lon':124,'lat':29.6";
    private static final String CELL = GridCells.codeOf(new Point(124, 29.6));

    private final Records shipped = records("");
    private final Records unmapped = new Records(Feeds.canonical().decoder(), null, -1);

    @Test
    void whenARecordHasAPositionAlone_thenItsGridAndAllAboveItAreFound() {
        assertThat(area(shipped, INSIDE)).isEqualTo(CHAIN);
        assertThat(unplaced(shipped, INSIDE)).isZero();
    }

    @Test
    void whenAPositionIsOutsideEveryGrid_thenItsCellIsInTheCityAndCounted() {
        assertThat(area(shipped, OUTSIDE)).isEqualTo(new AreaChain(CELL, "fenghai", "fenghai", "fenghai", "fenghai"));
        assertThat(unplaced(shipped, OUTSIDE)).isEqualTo(1);
        assertThat(unplaced(shipped, OUTSIDE + ",'area':{'city':'fenghai'}")).isEqualTo(1);
        assertThat(unplaced(shipped, OUTSIDE + ",'area':{'district':'harbour'}"))
                .isZero();
        assertThat(unplaced(unmapped, OUTSIDE)).isZero();
    }

    @Test
    void whenACodeIsKnown_thenTheMapFillsInTheLevelsAboveIt() {
        assertThat(area(shipped, "'area':{'grid':'harbour/quay-road/g01'}")).isEqualTo(CHAIN);
        assertThat(area(shipped, "'area':{'community':'harbour/quay-road/west','grid':'g-own'}"))
                .isEqualTo(new AreaChain("g-own", "harbour/quay-road/west", "harbour/quay-road", "harbour", "fenghai"));
        assertThat(area(shipped, "'area':{'street':'harbour/quay-road'}"))
                .isEqualTo(new AreaChain(
                        "harbour/quay-road", "harbour/quay-road", "harbour/quay-road", "harbour", "fenghai"));
    }

    @Test
    void whenACodeIsKnownAndThePositionLiesInIt_thenThePositionTellsTheGrid() {
        assertThat(area(shipped, "'area':{'city':'fenghai'}," + INSIDE)).isEqualTo(CHAIN);
        assertThat(area(shipped, "'area':{'street':'harbour/quay-road'}," + INSIDE))
                .isEqualTo(CHAIN);
        assertThat(area(shipped, "'area':{'district':'hillside'}," + INSIDE))
                .isEqualTo(new AreaChain(
                        GridCells.codeOf(new Point(123.4032, 29.6)), "hillside", "hillside", "hillside", "fenghai"));
    }

    @Test
    void whenARecordSaysOtherLevels_thenWhatItSaysStands() {
        assertThat(area(shipped, "'area':{'grid':'harbour/quay-road/g01','district':'d','city':'c'}"))
                .isEqualTo(new AreaChain(G01, "harbour/quay-road/west", "harbour/quay-road", "d", "c"));
        assertThat(area(shipped, "'area':'harbour/quay-road/g01','lon':124,'lat':29.6"))
                .isEqualTo(CHAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'area':{'district':'lower-merion','city':'montgomery'},'lon':123.4032,'lat':29.6",
                "'area':{'grid':'g1'}",
                "'area':{'street':'harbour'}",
                "'area':{'grid':'a','community':'b','street':'c','district':'d','city':'e'}"
            })
    void whenNoCodeIsKnown_thenAllIsAsWithoutAreaFiles(String place) {
        assertThat(area(shipped, place)).isEqualTo(area(unmapped, place));
    }

    @Test
    void whenAFeedIsOfAnotherCity_thenItsPositionsAreNotLookedUp() {
        Records elsewhere = records("city: montgomery\n");

        assertThat(area(elsewhere, INSIDE).city()).isEqualTo("montgomery");
        assertThat(area(elsewhere, INSIDE)).isNotEqualTo(CHAIN);
        assertThat(area(records("city: fenghai\n"), INSIDE)).isEqualTo(CHAIN);
    }

    @Test
    void whenAnAreaIsACode_thenItMayBeOfAnyLevel() {
        assertThat(area(shipped, "'area':'harbour/quay-road/g01'")).isEqualTo(CHAIN);
        assertThat(area(shipped, "'area':'harbour/quay-road/west'").grid()).isEqualTo("harbour/quay-road/west");
        assertThat(area(shipped, "'area':'harbour'," + INSIDE)).isEqualTo(CHAIN);
        assertThat(shipped.rejected(record("'area':'nowhere'"))).isEqualTo(RejectReason.BAD_PLACE);
        assertThat(unmapped.rejected(record("'area':'harbour'"))).isEqualTo(RejectReason.BAD_PLACE);
        assertThat(shipped.rejected(record("'area':7"))).isEqualTo(RejectReason.BAD_VALUE);
    }

    @Test
    void whenAMappingGivesAnAreaCode_thenItIsLookedUp() {
        Records meters = new Records(feeds("""
                        title: {zh: 水, en: Water}
                        owner: water-bureau
                        purpose: {zh: 防汛, en: floods}
                        retention: transient
                        kind: sensor
                        topic: sensor
                        format: json
                        fields:
                          eventId: {pointer: /id}
                          sourceId: {pointer: /id}
                          occurredAt: {pointer: /t, time: epoch-seconds}
                          property: {constant: gas}
                          value: {pointer: /v}
                        place:
                          area: {pointer: /where}
                        """).decoder(), "own", -1);

        assertThat(meters.event("{\"id\":\"1\",\"t\":1780000000,\"v\":1,\"where\":\"" + G01 + "\"}")
                        .area())
                .isEqualTo(CHAIN);
        assertThat(meters.rejected("{\"id\":\"1\",\"t\":1780000000,\"v\":1,\"where\":\"x\"}"))
                .isEqualTo(RejectReason.BAD_PLACE);
    }

    private static Records records(String more) {
        Feeds feeds = feeds(more.isEmpty() ? "" : """
                title: {zh: 自, en: Own}
                owner: office
                purpose: {zh: 试, en: tests}
                retention: transient
                topic: sensor
                format: canonical
                """ + more);
        return new Records(feeds.decoder(), more.isEmpty() ? null : "own", -1);
    }

    private static Feeds feeds(String own) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> files =
                new TreeMap<>(ProjectFiles.rules("areas").files());
        if (!own.isEmpty()) {
            files.put("feeds/own.yaml", own);
        }
        Feeds feeds = Feeds.load(new RuleBundle(files), problems);
        assertThat(problems).isEmpty();
        return feeds;
    }

    private static AreaChain area(Records records, String place) {
        return records.event(record(place)).area();
    }

    private static int unplaced(Records records, String place) {
        return ((Intake.Decoded) records.decode(record(place))).unplaced();
    }

    private static String record(String place) {
        return ("{'eventId':'1','kind':'sensor','sourceId':'s','occurredAt':1780000000000,'property':'gas','value':1,"
                        + place + "}")
                .replace('\'', '"');
    }
}
