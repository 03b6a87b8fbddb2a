package fengsui.codec;

import fengsui.text.Bilingual;

/** Words that keep an exercise from being taken for the real thing, before everything else a headline says. */
public final class StatusMark {

    private StatusMark() {}

    /**
     * A headline of a record of {@code status}: CAP's Actual, Exercise or Test. One that bears the mark already stays as
     * it is.
     */
    public static Bilingual of(String status, Bilingual headline) {
        return switch (status) {
            case "Exercise" -> marked("【演练】", "EXERCISE: ", headline);
            case "Test" -> marked("【测试】", "TEST: ", headline);
            default -> headline;
        };
    }

    private static Bilingual marked(String zh, String en, Bilingual headline) {
        return new Bilingual(before(zh, headline.zh()), before(en, headline.en()));
    }

    private static String before(String mark, String text) {
        return text.startsWith(mark) ? text : mark + text;
    }
}
