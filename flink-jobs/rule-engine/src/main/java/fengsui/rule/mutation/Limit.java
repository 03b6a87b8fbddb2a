package fengsui.rule.mutation;

import fengsui.rule.EplText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which side of a number a rule wants. */
public enum Limit {
    /** At least so much: a greater number makes the rule stricter. */
    LEAST,
    /** At most so much: a greater number makes it laxer. */
    MOST,
    /** Neither is plain from the text. */
    UNKNOWN;

    private static final Pattern BEFORE = Pattern.compile("(>=|>|<=|<|timer:within\\s*\\(|#time\\w*\\s*\\()\\s*$");
    private static final Pattern BEHIND = Pattern.compile("^\\s*(>=|>|<=|<)");

    /** Of a number that stands behind {@code sign}. */
    static Limit behind(String sign) {
        return sign.startsWith(">") ? LEAST : MOST;
    }

    /** Of a number that stands before {@code sign}. */
    static Limit before(String sign) {
        return sign.startsWith(">") ? MOST : LEAST;
    }

    /** Of a parameter: what all its uses agree on. */
    static Limit of(String parameter, EplText epl) {
        List<Limit> uses = epl.uses().stream()
                .filter(use -> use.name().equals(parameter))
                .map(use -> of(use, epl.bare()))
                .distinct()
                .toList();
        return uses.size() == 1 ? uses.get(0) : UNKNOWN;
    }

    private static Limit of(EplText.Use use, String bare) {
        Matcher before = BEFORE.matcher(bare.substring(0, use.offset()));
        if (before.find()) {
            return behind(before.group(1));
        }
        Matcher behind = BEHIND.matcher(bare.substring(use.end()));
        return behind.find() ? before(behind.group(1)) : UNKNOWN;
    }
}
