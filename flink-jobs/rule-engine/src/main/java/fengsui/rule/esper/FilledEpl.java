package fengsui.rule.esper;

import fengsui.area.Level;
import fengsui.rule.EplText;
import fengsui.rule.RuleSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * EPL with each parameter's value in place of its use, as one literal of its type, or as a look-up where it is overlaid;
 * and the way back from a place in it to the author's own text. Immutable.
 *
 * <p>Esper's own substitution parameters are not used for values: Esper 9.0.0 takes two aggregates for one where they
 * differ in nothing but a parameter, and reserves names such as {@code limit} and {@code window}. One is used to hand a
 * deployment what is in force there; look-ups of different parameters still differ in a number.
 */
final class FilledEpl {

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final EplText own;
    private final List<EplText.Use> uses;
    private final List<String> fillings = new ArrayList<>();
    private final List<InForce.Slot> slots = new ArrayList<>();
    private final String text;

    FilledEpl(RuleSource source) {
        this.own = new EplText(source.epl());
        this.uses = own.uses();
        uses.forEach(use -> fillings.add(filling(source, use)));
        StringBuilder filled = new StringBuilder(source.epl());
        for (int i = uses.size() - 1; i >= 0; i--) {
            EplText.Use use = uses.get(i);
            filled.replace(use.offset(), use.end(), fillings.get(i));
        }
        this.text = filled.toString();
    }

    private String filling(RuleSource source, EplText.Use use) {
        List<Level> levels = source.overlaid().get(use.name());
        return levels == null
                ? literal(source.parameters(), use)
                : LookUps.call(slot(use), use, levels, new LookUpPlace(own.bare(), use.offset(), source.scope()));
    }

    private int slot(EplText.Use use) {
        InForce.Slot slot = new InForce.Slot(use.name(), use.type());
        if (!slots.contains(slot)) {
            slots.add(slot);
        }
        return slots.indexOf(slot);
    }

    /** What the statement looks up, by the number that its calls have. */
    List<InForce.Slot> slots() {
        return List.copyOf(slots);
    }

    /** What stands for {@code use}. */
    String filling(EplText.Use use) {
        return fillings.get(uses.indexOf(use));
    }

    /** For the compiler. */
    String text() {
        return text;
    }

    /** Every word in it, those of comments and quoted texts too: whatever it names is among them. */
    Set<String> words() {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    EplText own() {
        return own;
    }

    /** The author's offset of {@code offset} in {@link #text()}; within a value, where its parameter stands. */
    int ownOffset(int offset) {
        int shift = 0;
        for (int i = 0; i < uses.size(); i++) {
            EplText.Use use = uses.get(i);
            int end = use.offset() + shift + fillings.get(i).length();
            if (offset < end) {
                return Math.min(offset - shift, use.offset());
            }
            shift = end - use.end();
        }
        return offset - shift;
    }

    private static String literal(Map<String, Object> parameters, EplText.Use use) {
        Object value = parameters.get(use.name());
        if (value instanceof Double number) {
            return signed(new BigDecimal(number.toString()));
        }
        if (value instanceof Long number) {
            return signed(number, number + "L");
        }
        return value instanceof Integer number ? signed(number, number.toString()) : quoted(value);
    }

    private static String signed(BigDecimal number) {
        String plain = number.toPlainString();
        return signed(number.doubleValue(), plain.contains(".") ? plain : plain + ".0");
    }

    private static String signed(double number, String literal) {
        return number < 0 ? "(" + literal + ")" : literal;
    }

    /** Texts that would need escapes are refused where parameters are read. */
    private static String quoted(@Nullable Object value) {
        String text = String.valueOf(value);
        if (!EplText.isPlain(text)) {
            throw new IllegalArgumentException("a text parameter holds a quote, a backslash or a control character");
        }
        return "'" + text + "'";
    }
}
