package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FeedLatenessTest {

    private static final String FEED =
            "title: {zh: x, en: x}\nowner: o\npurpose: {zh: x, en: x}\nretention: transient\ntopic: sensor\nformat: canonical\n";

    private final Feeds feeds = feeds();

    @Test
    void whenAFeedDoesNotSay_thenMachinesMayBeTenMinutesLateAndCallsAnHour() {
        for (String feed : new String[] {"canonical", "silent", "unheard-of"}) {
            assertThat(feeds.latenessMillis(feed, EventKind.SENSOR)).isEqualTo(600_000);
            assertThat(feeds.latenessMillis(feed, EventKind.VIDEO)).isEqualTo(600_000);
            assertThat(feeds.latenessMillis(feed, EventKind.HOTLINE)).isEqualTo(3_600_000);
        }
    }

    @Test
    void whenAFeedSays_thenThatHolds() {
        assertThat(feeds.latenessMillis("slow", EventKind.SENSOR)).isEqualTo(7_200_000);
        assertThat(feeds.latenessMillis("never", EventKind.HOTLINE)).isZero();
    }

    @Test
    void whenTheGreatestIsAskedFor_thenItIsThatOfAnyFeedThatMayHoldTheKind() {
        assertThat(feeds.latenessMillis(EventKind.VIDEO)).isEqualTo(7_200_000);
        assertThat(Feeds.canonical().latenessMillis(EventKind.VIDEO)).isEqualTo(600_000);
        assertThat(Feeds.canonical().latenessMillis(EventKind.HOTLINE)).isEqualTo(3_600_000);
    }

    @Test
    void whenAFeedDoesNotSayHowLongIdsAreRemembered_thenAsLongAsItsEventsMayBeLate() {
        assertThat(feeds.dedupeMillis("canonical", EventKind.SENSOR)).isEqualTo(600_000);
        assertThat(feeds.dedupeMillis("unheard-of", EventKind.HOTLINE)).isEqualTo(3_600_000);
        assertThat(feeds.dedupeMillis("slow", EventKind.SENSOR)).isEqualTo(7_200_000);
        assertThat(feeds.dedupeMillis("repeating", EventKind.SENSOR)).isEqualTo(86_400_000);
    }

    @Test
    void whenTheWindowIsTooLongOrMisspelt_thenTheFileIsToldSo() {
        List<Problem> problems = new ArrayList<>();
        TreeMap<String, String> files = new TreeMap<>();
        files.put("feeds/long.yaml", FEED + "dedupe: {window: 8 d}\n");
        files.put("feeds/misspelt.yaml", FEED + "dedupe: {windows: 1 h}\n");
        Feeds.load(new RuleBundle(files), problems);
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).message()).contains("too long");
        assertThat(problems.get(1).message()).contains("windows");
    }

    private static Feeds feeds() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("feeds/silent.yaml", FEED);
        files.put("feeds/slow.yaml", FEED + "clock: {lateness: 120 min}\n");
        files.put("feeds/never.yaml", FEED + "clock: {lateness: 0 s}\n");
        files.put("feeds/repeating.yaml", FEED + "dedupe: {window: 1 d}\n");
        List<Problem> problems = new ArrayList<>();
        Feeds feeds = Feeds.load(new RuleBundle(files), problems);
        assertThat(problems).isEmpty();
        return feeds;
    }
}
