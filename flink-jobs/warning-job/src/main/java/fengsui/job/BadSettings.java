package fengsui.job;

import java.util.List;

/** Settings that cannot be used. The message has a line for each problem and is for the person who wrote them. */
public final class BadSettings extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadSettings(List<String> problems) {
        super(String.join("\n", problems));
    }
}
