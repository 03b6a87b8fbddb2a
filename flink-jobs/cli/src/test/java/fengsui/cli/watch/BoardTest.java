package fengsui.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Level;
import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import fengsui.cli.watch.StandingCards.Listed;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import fengsui.warning.Change;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn, cell for cell. */
class BoardTest {

    private static final Glance WELL = new Glance(CardKit.NOW, 2_000L, null, true, false, true, null);
    private static final List<String> FOOT = List.of("", "foot");

    private static Board board(Language language, Palette palette, int width, int height) {
        return new Board(new BoardWords(language, ZoneOffset.ofHours(8)), palette, new Board.Size(width, height));
    }

    private static String draw(Language language, Scene scene) {
        return String.join("\n", board(language, Palette.PLAIN, 80, 40).lines(scene)) + "\n";
    }

    private static Scene scene(@Nullable String chosen, Listed... items) {
        return scene(WELL, chosen, items);
    }

    private static Scene scene(Glance glance, @Nullable String chosen, Listed... items) {
        long open = List.of(items).stream().filter(item -> item.card().open()).count();
        return new Scene(Listing.of(List.of(items), (int) open), glance, chosen, List.of());
    }

    /** One of everything that an incident can be. */
    private static Listed[] everything() {
        return new Listed[] {
            CardKit.fire("a", Grade.RED)
                    .due(CardKit.NOW + 192_000, false)
                    .holding(3)
                    .numbered(1),
            CardKit.fire("b", Grade.RED)
                    .due(CardKit.NOW - 130_000, true)
                    .saying(new Bilingual("明火", "Flames"), Change.RAISED, Grade.YELLOW, 2)
                    .numbered(2),
            CardKit.fire("c", Grade.ORANGE)
                    .replied(AnswerKind.ACCEPTED, "2026-0117", null, null)
                    .at(Level.GRID, "old-town/a-street-with-a-very-long-name-indeed/quarter-of-the-weavers/g07", 3)
                    .surge()
                    .numbered(3),
            CardKit.fire("d", Grade.YELLOW)
                    .replied(AnswerKind.ON_SCENE, null, null, null)
                    .since(CardKit.NOW - 200 * CardKit.MINUTE)
                    .numbered(10),
            CardKit.fire("e", Grade.BLUE).heldBy("fire.grid:x").numbered(104),
            CardKit.fire("f", Grade.BLUE)
                    .replied(AnswerKind.REJECTED, null, Rejection.FALSE_ALARM, null)
                    .ended("rejected")
                    .numbered(5),
            CardKit.fire("g", Grade.BLUE)
                    .replied(AnswerKind.CLOSED, null, null, Disposition.RESOLVED)
                    .ended("quiet")
                    .numbered(6)
        };
    }

    @Test
    void whenIncidentsAreInEveryState_thenTheScreenTellsThemApartInEnglish() {
        assertThat(draw(Language.EN, scene(null, everything()))).isEqualTo("""
                Fengsui  2026-06-01 08:30:00                             warnings are 2 s behind
                Ⅰ RED 2   Ⅱ ORANGE 1   Ⅲ YELLOW 1   Ⅳ BLUE 1                              5 open
                ────────────────────────────────────────────────────────────────────────────────
                   1 Ⅰ RED     Fire           old-town/quay/g12                           12 min
                     new · Smoke alarm and a camera sees flames   answer within 3:12  till 10:30
                     ＋3 inside: Ⅳ BLUE Smoke old-town/quay/g13, Ⅳ BLUE Smoke old-town/quay/g13…
                   2 Ⅰ RED     Fire           …town/quay/g12  escalated  2 say otherwise  12 min
                     raised from Ⅲ YELLOW · Flames              no answer, 2:10 over  till 10:30
                   3 Ⅱ ORANGE  Fire           …uarter-of-the-weavers/g07  3 areas  surge  12 min
                     new · Smoke alarm an…  accepted, case 2026-0117 by dispatch-119  till 10:30
                  10 Ⅲ YELLOW  Fire           old-town/quay/g12                           3 h 20
                     new · Smoke alarm and a camera sees…   on scene by dispatch-119  till 10:30
                 104 Ⅳ BLUE    Fire           old-town/quay/g12                           12 min
                     inside fire.grid:x: new · Smoke alarm and a camera sees flames   till 10:30
                   5 Ⅳ BLUE    Fire           old-town/quay/g12  rejected: false alarm
                   6 Ⅳ BLUE    Fire           old-town/quay/g12  ended: quiet
                """);
    }

    @Test
    void whenIncidentsAreInEveryState_thenTheScreenTellsThemApartInChinese() {
        assertThat(draw(Language.ZH, scene(null, everything()))).isEqualTo("""
                烽燧  2026-06-01 08:30:00                                          预警滞后 2 秒
                Ⅰ 红色 2   Ⅱ 橙色 1   Ⅲ 黄色 1   Ⅳ 蓝色 1                             5 起未结束
                ────────────────────────────────────────────────────────────────────────────────
                   1 Ⅰ 红色  火灾           old-town/quay/g12                              12 分
                     新发 · 烟感报警且摄像头看到火焰                    限 3:12 内答复  至 10:30
                     ＋内含 3 起：Ⅳ 蓝色 烟雾 old-town/quay/g13、Ⅳ 蓝色 烟雾 old-town/quay/g13…
                   2 Ⅰ 红色  火灾           old-town/quay/g12  已升级上报  2 条反证        12 分
                     升级（原 Ⅲ 黄色） · 明火                         逾期 2:10 未答复  至 10:30
                   3 Ⅱ 橙色  火灾           …d/quarter-of-the-weavers/g07  共 3 处  战时   12 分
                     新发 · 烟感报警且摄像头看…   已受理，案号 2026-0117，dispatch-119  至 10:30
                  10 Ⅲ 黄色  火灾           old-town/quay/g12                            3 时 20
                     新发 · 烟感报警且摄像头看到火焰              已到场，dispatch-119  至 10:30
                 104 Ⅳ 蓝色  火灾           old-town/quay/g12                              12 分
                     归入 fire.grid:x：新发 · 烟感报警且摄像头看到火焰                  至 10:30
                   5 Ⅳ 蓝色  火灾           old-town/quay/g12  已驳回：误报
                   6 Ⅳ 蓝色  火灾           old-town/quay/g12  已结束：信号平息
                """);
    }

    @Test
    void whenNobodyHasAnsweredWhatWentUp_thenThatIsToldInRedUntilSomebodyDoes() {
        CardKit fire =
                CardKit.fire("a", Grade.RED).saying(new Bilingual("明火", "Flames"), Change.ESCALATED, Grade.RED, 0);
        String line = board(Language.EN, Palette.COLOURED, 80, 24)
                .lines(scene(null, fire.escalated().numbered(1)))
                .get(4);
        assertThat(line).startsWith("     Flames  ").contains("[1;31mescalated, no answer yet");
        assertThat(draw(
                        Language.EN,
                        scene(
                                null,
                                fire.replied(AnswerKind.ACCEPTED, null, null, null)
                                        .numbered(1))))
                .contains("accepted by dispatch-119")
                .doesNotContain("escalated");
    }

    @Test
    void whenNothingIsReal_thenALineAcrossTheScreenSaysSoAndEveryIncidentDoes() {
        Listed exercise = CardKit.fire("a", Grade.RED).status("Exercise").numbered(1);
        Listed test = CardKit.fire("b", Grade.RED).status("Test").numbered(2);
        assertThat(draw(Language.EN, scene(null, exercise))).isEqualTo("""
                Fengsui  2026-06-01 08:30:00                             warnings are 2 s behind
                Ⅰ RED 1   Ⅱ ORANGE 0   Ⅲ YELLOW 0   Ⅳ BLUE 0                              1 open
                ══ EXERCISE ══ nothing below is real ═══════════════════════════════ EXERCISE ══
                   1 Ⅰ RED     EXERCISE Fire           old-town/quay/g12                  12 min
                     new · Smoke alarm and a camera sees flames                       till 10:30
                """);
        assertThat(draw(Language.ZH, scene(null, exercise, test))).isEqualTo("""
                烽燧  2026-06-01 08:30:00                                          预警滞后 2 秒
                Ⅰ 红色 2   Ⅱ 橙色 0   Ⅲ 黄色 0   Ⅳ 蓝色 0                             2 起未结束
                ══ 演练、测试 ══ 以下均非真实警情 ════════════════════════════════ 演练、测试 ══
                   1 Ⅰ 红色  演练 火灾           old-town/quay/g12                         12 分
                     新发 · 烟感报警且摄像头看到火焰                                    至 10:30
                   2 Ⅰ 红色  测试 火灾           old-town/quay/g12                         12 分
                     新发 · 烟感报警且摄像头看到火焰                                    至 10:30
                """);
    }

    @Test
    void whenSomeAreReal_thenTheOthersAreMarked() {
        Listed real = CardKit.fire("a", Grade.RED).numbered(1);
        Listed test = CardKit.fire("b", Grade.RED).status("Test").numbered(2);
        assertThat(draw(Language.EN, scene(null, real, test))).isEqualTo("""
                Fengsui  2026-06-01 08:30:00                             warnings are 2 s behind
                Ⅰ RED 2   Ⅱ ORANGE 0   Ⅲ YELLOW 0   Ⅳ BLUE 0                              2 open
                ══ TEST ══ 1 below not real, and marked ════════════════════════════════ TEST ══
                   1 Ⅰ RED              Fire           old-town/quay/g12                  12 min
                     new · Smoke alarm and a camera sees flames                       till 10:30
                   2 Ⅰ RED     TEST     Fire           old-town/quay/g12                  12 min
                     new · Smoke alarm and a camera sees flames                       till 10:30
                """);
    }

    @Test
    void whenAnIncidentIsChosen_thenAllThatItsRecordSaysIsShown() {
        Listed item = CardKit.fire("fire.grid:old-town/quay/g12.20260601T001800000Z", Grade.ORANGE)
                .numbered(4);
        assertThat(draw(Language.EN, scene(item.card().incidentId(), item))).isEqualTo("""
                Fengsui  2026-06-01 08:30:00                             warnings are 2 s behind
                Ⅰ RED 0   Ⅱ ORANGE 1   Ⅲ YELLOW 0   Ⅳ BLUE 0                              1 open
                ────────────────────────────────────────────────────────────────────────────────
                ▸  4 Ⅱ ORANGE  Fire           old-town/quay/g12                           12 min
                     new · Smoke alarm and a camera sees flames                       till 10:30
                     │ Smoke alarm and a camera sees flames
                     │ First issued
                     │ Send the fire brigade
                     │ fire.grid:old-town/quay/g12.20260601T001800000Z
                """);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whenNothingIsOpen_thenThatIsSaidUnlessItIsNotKnown(Language language) {
        String calm = draw(language, scene(null));
        String silent = draw(language, scene(new Glance(CardKit.NOW, 2_000L, 16L, true, false, true, null), null));
        String away = draw(
                language,
                scene(
                        new Glance(CardKit.NOW, 2_000L, 16L, true, false, true, "no broker answered at 127.0.0.1:9"),
                        null));

        boolean zh = language == Language.ZH;
        assertThat(calm).contains(zh ? "没有未结束的事件" : "Nothing is open").contains(zh ? "滞后 2 秒" : "2 s behind");
        assertThat(silent)
                .doesNotContain(zh ? "没有未结束的事件" : "Nothing is open")
                .contains(zh ? "作业已静默 16 秒" : "THE JOB IS SILENT for 16 s");
        assertThat(away)
                .doesNotContain(zh ? "没有未结束的事件" : "Nothing is open")
                .contains(zh ? "读不到消息" : "nothing can be read, trying again")
                .contains("no broker answered at 127.0.0.1:9");
    }

    @Test
    void whenWarningsAreFarBehindOrTheJobIsDegraded_thenItIsToldInRed() {
        Board board = board(Language.EN, Palette.COLOURED, 80, 24);
        assertThat(head(board, 2_000, false)).doesNotContain("[1;31m");
        assertThat(head(board, 61_000, false)).contains("[1;31mwarnings are 61 s behind");
        assertThat(head(board, 2_000, true)).contains("[1;31mwarnings are 2 s behind, job degraded");
        assertThat(head(board, 200L * 86_400_000, false))
                .contains("replaying another day")
                .doesNotContain("[1;31m");
    }

    private static String head(Board board, long lag, boolean degraded) {
        return board.lines(scene(new Glance(CardKit.NOW, lag, null, true, degraded, true, null), null))
                .get(0);
    }

    @Test
    void whenTheScreenIsColoured_thenTheSameIsReadWithoutColours() {
        Scene scene = scene("a", everything());
        String coloured =
                String.join("\n", board(Language.EN, Palette.COLOURED, 80, 40).lines(scene)) + "\n";
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(draw(Language.EN, scene));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 132})
    void whenATerminalHasAnyWidth_thenNoLineIsWider(int width) {
        for (Language language : Language.values()) {
            for (Palette palette : Palette.values()) {
                for (String line : board(language, palette, width, 24).lines(scene("c", everything()))) {
                    assertThat(Columns.width(line.replaceAll("\u001b\\[[0-9;]*m", "")))
                            .as(line)
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @Test
    void whenFiveHundredAreOpen_thenWhatDoesNotFitIsCountedByGrade() {
        List<String> lines = board(Language.EN, Palette.PLAIN, 80, 24).lines(fiveHundred(null));
        assertThat(lines).hasSize(24);
        assertThat(lines.get(1))
                .isEqualTo("Ⅰ RED 10   Ⅱ ORANGE 90   Ⅲ YELLOW 400   Ⅳ BLUE 0                        500 open");
        assertThat(lines.get(3)).startsWith("   1 Ⅰ RED");
        assertThat(lines.get(21)).isEqualTo("     below: 1 Ⅰ RED, 90 Ⅱ ORANGE, 400 Ⅲ YELLOW");
        assertThat(lines.get(23)).isEqualTo("foot");
    }

    @Test
    void whenTheLastOfThemIsChosen_thenItStandsAtTheFootOfTheList() {
        List<String> lines = board(Language.EN, Palette.PLAIN, 80, 24).lines(fiveHundred("id500"));
        assertThat(lines.get(15)).startsWith("▸500 Ⅲ YELLOW");
        assertThat(lines.get(21)).isEqualTo("     above: 10 Ⅰ RED, 90 Ⅱ ORANGE, 393 Ⅲ YELLOW");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whenNothingWasReadYet_thenNothingIsSaidOfWhatIsOpen(Language language) {
        boolean zh = language == Language.ZH;
        String before = draw(language, scene(new Glance(0, null, null, false, false, false, null), null));
        String refused = draw(language, scene(new Glance(0, null, null, false, false, false, "check the port"), null));
        assertThat(before).contains(zh ? "正在连接" : "connecting", zh ? "正在读取" : "Reading what is open");
        assertThat(refused).contains(zh ? "尚不知" : "not known yet", "check the port");
        assertThat(before + refused).doesNotContain(zh ? "没有未结束的事件" : "Nothing is open");
    }

    @Test
    void whenOneFarDownIsChosen_thenItIsOnTheScreen() {
        List<String> lines = board(Language.EN, Palette.PLAIN, 80, 24).lines(fiveHundred("id300"));
        assertThat(lines).hasSize(24);
        assertThat(lines).anyMatch(line -> line.startsWith("▸300 Ⅲ YELLOW"));
        assertThat(lines.get(21))
                .startsWith("     above: 10 Ⅰ RED, 90 Ⅱ ORANGE, ")
                .contains("below: 200 Ⅲ YELLOW");
    }

    private static Scene fiveHundred(@Nullable String chosen) {
        List<Listed> items = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            Grade grade = i <= 10 ? Grade.RED : i <= 100 ? Grade.ORANGE : Grade.YELLOW;
            items.add(CardKit.fire("id" + i, grade).numbered(i));
        }
        return new Scene(Listing.of(items, 500), WELL, chosen, FOOT);
    }
}
