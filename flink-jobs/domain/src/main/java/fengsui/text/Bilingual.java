package fengsui.text;

import java.io.Serializable;

/** The same text in Chinese and in English. */
public record Bilingual(String zh, String en) implements Serializable {}
