package fengsui.rule.explain;

/**
 * How far a parameter can be moved one way while the rule goes on firing.
 *
 * @param last the farthest value with which it still fires
 * @param limited whether it stops firing behind that; else {@code last} is as far as the author lets it go
 */
public record Reach(double last, boolean limited) {}
