package fengsui.warning;

import fengsui.answer.Answer;

/**
 * An answer of dispatch with what it is about.
 *
 * @param known the incident as it was told
 */
public record Answered(Answer answer, Incident known) {}
