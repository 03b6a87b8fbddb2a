package fengsui.rule;

import fengsui.text.Bilingual;

/**
 * What there is to say about a problem's code.
 *
 * @param code for example {@code RULE-MEMORY}
 * @param wrong a piece of a file that has the problem
 * @param right the same piece mended
 */
public record CodeNote(String code, Bilingual title, Bilingual why, String wrong, String right) {}
