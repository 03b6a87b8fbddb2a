package fengsui.console.analyst;

import fengsui.codec.privacy.PersonalData;

/** Free text of people, which may name some. */
final class Free {

    private Free() {}

    /** A dash where it seems to. */
    static String text(String text) {
        return PersonalData.in(text) ? "–" : text;
    }
}
