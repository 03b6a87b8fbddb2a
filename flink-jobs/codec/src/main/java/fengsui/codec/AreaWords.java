package fengsui.codec;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.util.ArrayList;
import java.util.List;

/** Where, for people: the area's own code, then every code above it that its path does not tell already. */
final class AreaWords {

    private AreaWords() {}

    /** {@code old-town/quay/g12, fenghai}. */
    static String describe(Area area, AreaChain chain) {
        List<String> codes = new ArrayList<>();
        codes.add(area.code());
        for (Level level : Level.values()) {
            String code = chain.code(level);
            boolean told = codes.contains(code) || area.code().startsWith(code + "/");
            if (level.compareTo(area.level()) > 0 && !told) {
                codes.add(code);
            }
        }
        return String.join(", ", codes);
    }
}
