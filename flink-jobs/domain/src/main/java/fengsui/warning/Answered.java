package fengsui.warning;

import fengsui.answer.Answer;

/**
 * An answer of dispatch with what it is about.
 *
 * @param known the incident as it was told
 * @param open whether it was open when it was answered, as far as was told
 */
public record Answered(Answer answer, Incident known, boolean open) {}
