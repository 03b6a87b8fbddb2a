package fengsui.benchmark.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One comparison while it runs: what it is given, and where its figures go. Not thread-safe. */
public final class BenchRun {

    /** Of everything that looks like chance. */
    public static final long SEED = 20_261_123;

    private static final double NANOS = 1e9;

    private static final class Collected {

        private final String unit;
        private final Series.@Nullable Point point;
        private final List<Double> values = new ArrayList<>();

        Collected(String unit, Series.@Nullable Point point) {
            this.unit = unit;
            this.point = point;
        }
    }

    private final BenchSizes sizes;
    private final Path scratch;
    private final Path home;
    private final Consumer<String> progress;
    private final Map<String, Collected> collected = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final long began = System.nanoTime();
    private boolean warming;

    /**
     * @param scratch a folder that is deleted afterwards
     * @param home the folder of the benchmark, with its rules
     */
    public BenchRun(BenchSizes sizes, Path scratch, Path home, Consumer<String> progress) {
        this.sizes = sizes;
        this.scratch = scratch;
        this.home = home;
        this.progress = progress;
    }

    public BenchSizes sizes() {
        return sizes;
    }

    public Path scratch() {
        return scratch;
    }

    /** The benchmark's own folder, wherever it was started from. */
    public Path home() {
        return home;
    }

    /** For who waits. */
    public void say(String text) {
        progress.accept(text);
    }

    /**
     * Every step in every round. Each round goes the other way round than the one before: the JVM gets faster for long.
     * What is measured while it warms up is not counted.
     */
    public void rounds(List<Step> steps) throws Exception {
        List<Step> order = new ArrayList<>(steps);
        for (int round = 1 - sizes.warming(); round <= sizes.rounds(); round++) {
            warming = round < 1;
            for (Step step : order) {
                say((warming ? "warm-up " : "round " + round + " ") + step.name());
                step.task().run();
            }
            Collections.reverse(order);
        }
        warming = false;
    }

    /** One round's figure. A variant has one unit. */
    public void measured(String variant, String unit, double value) {
        measured(variant, unit, null, value);
    }

    /** One round's figure at one place of a curve. Its variant is called {@code curve x}, as {@link #at} says. */
    public void measuredAt(String curve, double x, String unit, double value) {
        measured(at(curve, x), unit, new Series.Point(curve, x), value);
    }

    /** What the variant at one place of a curve is called. */
    public static String at(String curve, double x) {
        return curve + " " + Numbers.told(x);
    }

    private void measured(String variant, String unit, Series.@Nullable Point point, double value) {
        say("  " + variant + ": " + Numbers.told(value) + " " + unit);
        if (!warming) {
            collected
                    .computeIfAbsent(variant, unseen -> new Collected(unit, point))
                    .values
                    .add(value);
        }
    }

    /**
     * Holds two variants against each other, round by round: what disturbs a round disturbs both. Call it once all is measured.
     *
     * @param wanted at least; NaN where it is only reported
     */
    public void ratio(String name, String above, String below, double wanted) {
        List<Double> over = values(above);
        List<Double> under = values(below);
        List<Double> ratios = IntStream.range(0, Math.min(over.size(), under.size()))
                .mapToObj(i -> over.get(i) / under.get(i))
                .toList();
        mark(new Mark(name, "×", Mark.Side.AT_LEAST, wanted, ratios));
    }

    /** Holds a variant against what it may come to. Call it once all is measured. */
    public void atMost(String variant, double wanted) {
        mark(new Mark(variant, unit(variant), Mark.Side.AT_MOST, wanted, values(variant)));
    }

    /** Holds a variant against what it has to come to. Call it once all is measured. */
    public void atLeast(String variant, double wanted) {
        mark(new Mark(variant, unit(variant), Mark.Side.AT_LEAST, wanted, values(variant)));
    }

    private void mark(Mark mark) {
        if (mark.values().isEmpty()) {
            broken(mark.name() + ": nothing was measured");
        } else {
            marks.add(mark);
        }
    }

    private List<Double> values(String variant) {
        Collected of = collected.get(variant);
        return of == null ? List.of() : of.values;
    }

    private String unit(String variant) {
        Collected of = collected.get(variant);
        return of == null ? "" : of.unit;
    }

    /** What a reader has to know. */
    public void note(String text) {
        say(text);
        notes.add(text);
    }

    /** The figures mean nothing, and why. */
    public void broken(String text) {
        say("BROKEN: " + text);
        broken.add(text);
    }

    Outcome outcome(Comparison of) {
        List<Series> series = new ArrayList<>();
        collected.forEach((variant, each) -> series.add(new Series(variant, each.unit, each.point, each.values)));
        if (series.isEmpty() && broken.isEmpty()) {
            broken("nothing was measured");
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        return new Outcome(of.name(), of.title(), of.across(), seconds, series, marks, notes, broken);
    }
}
