package fengsui.figures;

/** Adds up the figures of one district, each in the periods in which its day lies. Not thread-safe. */
final class PeriodSums {

    private final Days days;
    private final long today;
    private final FiguresSum day = new FiguresSum();
    private final FiguresSum week = new FiguresSum();
    private final FiguresSum recent = new FiguresSum();
    private final FiguresSum total = new FiguresSum();

    PeriodSums(Days days, long today) {
        this.days = days;
        this.today = today;
    }

    /** Figures of {@code on}, a day since 1970. */
    void add(long on, Figures more) {
        total.add(more);
        if (on > today - Days.RECENT) {
            recent.add(more);
        }
        if (days.weekOf(on) == days.weekOf(today)) {
            week.add(more);
        }
        if (on == today) {
            day.add(more);
        }
    }

    /** Figures of days that lie before all periods. */
    void addOld(Figures more) {
        total.add(more);
    }

    Periods sum() {
        return new Periods(day.sum(), week.sum(), recent.sum(), total.sum());
    }
}
