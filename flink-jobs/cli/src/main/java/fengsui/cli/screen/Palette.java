package fengsui.cli.screen;

import fengsui.risk.Grade;

/** Colours, or none. */
public enum Palette {
    PLAIN {
        @Override
        String wrap(String code, String text) {
            return text;
        }
    },
    COLOURED {
        @Override
        String wrap(String code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    abstract String wrap(String code, String text);

    /** A warning's colour. From the 256-colour cube: terminals have no orange of their own. */
    public String graded(Grade grade, String text) {
        return wrap(
                switch (grade) {
                    case RED -> "1;38;5;196";
                    case ORANGE -> "1;38;5;208";
                    case YELLOW -> "1;38;5;220";
                    case BLUE -> "1;38;5;39";
                },
                text);
    }

    public String faint(String text) {
        return wrap("2", text);
    }

    public String bold(String text) {
        return wrap("1", text);
    }

    /** Light on dark made dark on light: what must not be overlooked, or is chosen. */
    public String inverse(String text) {
        return wrap("7", text);
    }

    public String alarming(String text) {
        return wrap("1;31", text);
    }
}
