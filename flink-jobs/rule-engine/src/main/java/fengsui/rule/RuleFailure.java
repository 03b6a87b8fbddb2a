package fengsui.rule;

/**
 * A rule broke while it ran, so that a hit may be missing.
 *
 * @param rule its id
 * @param message of its first failure
 * @param first when it first failed, epoch milliseconds of event time
 * @param last when it last failed
 * @param count how often
 */
public record RuleFailure(String rule, String message, long first, long last, long count) {

    RuleFailure again(RuleFailure later) {
        return new RuleFailure(rule, message, first, later.last, count + later.count);
    }
}
