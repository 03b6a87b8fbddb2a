package fengsui.risk;

import java.util.Locale;
import java.util.Optional;

/** The four grades of an internal dispatch scale, gravest first. Not a public warning level. */
public enum Grade {
    RED("Ⅰ", "红色"),
    ORANGE("Ⅱ", "橙色"),
    YELLOW("Ⅲ", "黄色"),
    BLUE("Ⅳ", "蓝色");

    private final String numeral;
    private final String zh;

    Grade(String numeral, String zh) {
        this.numeral = numeral;
        this.zh = zh;
    }

    /** Ⅰ to Ⅳ. */
    public String numeral() {
        return numeral;
    }

    /** The colour in Chinese. */
    public String zh() {
        return zh;
    }

    /** The colour in English, lower case. */
    public String colour() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean graverThan(Grade other) {
        return compareTo(other) < 0;
    }

    /** Accepts a colour: red, orange, yellow, blue. */
    public static Optional<Grade> parse(String colour) {
        for (Grade grade : values()) {
            if (grade.colour().equals(colour)) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }
}
