package fengsui.codec.cap;

import fengsui.text.Bilingual;

/** The languages of an alert, in their order. */
enum CapLanguage {
    CHINESE("zh-CN"),
    ENGLISH("en-US");

    private final String tag;

    CapLanguage(String tag) {
        this.tag = tag;
    }

    /** As RFC 3066 has it. */
    String tag() {
        return tag;
    }

    String of(Bilingual text) {
        return this == CHINESE ? text.zh() : text.en();
    }
}
