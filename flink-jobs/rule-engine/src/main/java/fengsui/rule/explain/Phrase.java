package fengsui.rule.explain;

import fengsui.text.Bilingual;

/** Builds texts in both languages side by side. */
final class Phrase {

    private Phrase() {}

    static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    /** The same in both languages. */
    static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** Each {@code {0}}, {@code {1}} … of the pattern filled in, in its language. */
    static Bilingual fill(Bilingual pattern, Bilingual... parts) {
        String zh = pattern.zh();
        String en = pattern.en();
        for (int i = 0; i < parts.length; i++) {
            zh = zh.replace("{" + i + "}", parts[i].zh());
            en = en.replace("{" + i + "}", parts[i].en());
        }
        return new Bilingual(zh, en);
    }
}
