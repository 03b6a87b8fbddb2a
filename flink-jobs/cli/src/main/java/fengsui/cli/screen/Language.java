package fengsui.cli.screen;

import fengsui.text.Bilingual;

/** The language of the texts of warnings. */
public enum Language {
    EN,
    ZH;

    public String of(Bilingual text) {
        return this == ZH ? text.zh() : text.en();
    }
}
