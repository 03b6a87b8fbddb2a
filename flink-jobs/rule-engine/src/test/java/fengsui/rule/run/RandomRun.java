package fengsui.rule.run;

import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import fengsui.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One day, lived through with all that may happen to a job, and once more in perfect order. */
final class RandomRun {

    private static final int GROUPS = 4;

    private final List<RuleSet> sets;
    private final Workshop workshop;
    private final Random random;
    private final RunnerLimits limits;
    private final List<RandomDay.Arrival> arrivals;
    private final List<RuleEdition> editions = new ArrayList<>();
    private final StringBuilder story = new StringBuilder();
    private final Account account = new Account();
    private final SegmentsInMemory segments = new SegmentsInMemory();
    private List<RuleRunner> runners = new ArrayList<>();

    /** Announced, and not begun. */
    private Optional<RuleEdition> next = Optional.empty();

    private long newest = Long.MIN_VALUE;
    private long clock = Long.MIN_VALUE;

    RandomRun(List<RuleSet> sets, Workshop workshop, Random random) {
        this.sets = sets;
        this.workshop = workshop;
        this.random = random;
        this.limits = new RunnerLimits(new int[] {0, 1, 2, 256}[random.nextInt(4)], 1_000_000);
        this.arrivals = RandomDay.of(random);
        editions.add(RuleEdition.first(any()));
        start(1 + random.nextInt(2));
    }

    private RuleSet any() {
        return sets.get(random.nextInt(sets.size()));
    }

    private static int group(String code) {
        return Math.floorMod(code.hashCode(), GROUPS);
    }

    private RuleRunner of(ScopedEvent row) {
        return runners.get(group(row.scope().code()) % runners.size());
    }

    private void start(int parallelism) {
        for (int i = 0; i < parallelism; i++) {
            runners.add(RuleRunner.start(editions.get(0).rules(), limits, area -> group(area.code()), workshop));
        }
    }

    /** Events as they come, time in steps, restores, changes of rules. */
    Account disturbed() {
        boolean calm = random.nextInt(3) == 0;
        for (RandomDay.Arrival arrival : arrivals) {
            story.append(arrival).append('\n');
            newest = Math.max(newest, arrival.row().event().eventTime());
            if (random.nextInt(4) == 0) {
                advance(arrival.at());
            }
            of(arrival.row()).accept(arrival.row());
            if (random.nextInt(3) == 0) {
                advance(arrival.at() - random.nextInt(3) * 1_000L);
            }
            if (!calm && random.nextInt(12) == 0) {
                restart();
            }
            if (!calm && random.nextInt(20) == 0) {
                change();
            }
            if (random.nextInt(20) == 0) {
                runners.forEach(runner -> runner.correct(account::enter));
            }
        }
        begin();
        advance(Long.MAX_VALUE);
        runners.forEach(RuleRunner::close);
        return account;
    }

    private void advance(long watermark) {
        if (next.isPresent() && (watermark >= next.get().from() || random.nextBoolean())) {
            begin();
        }
        if (watermark > clock) {
            clock = watermark;
            story.append("clock ").append(clock).append('\n');
            runners.forEach(runner -> runner.advanceTo(watermark, account::enter));
        }
    }

    /** A failure, or another number of subtasks. */
    private void restart() {
        runners.forEach(runner -> runner.correct(account::enter));
        runners.forEach(runner -> runner.save(segments));
        List<RuleEdition> known = runners.get(0).editions();
        runners.forEach(RuleRunner::close);
        runners = new ArrayList<>();
        int parallelism = 1 + random.nextInt(2);
        story.append("restart ").append(parallelism).append('\n');
        start(parallelism);
        for (int i = 0; i < parallelism; i++) {
            int own = i;
            runners.get(i)
                    .restore(
                            clock,
                            known,
                            segments.shuffled(random).stream()
                                    .filter(stored -> stored.group() % parallelism == own)
                                    .toList());
            next.ifPresent(edition -> runners.get(own).announce(edition.rules()));
        }
    }

    private void change() {
        begin();
        // Sometimes ahead of what was to begin before.
        long from = Math.max(newest, clock) + 1 + random.nextInt(10) * 5_000L;
        RuleEdition edition = new RuleEdition(from, any());
        next = Optional.of(edition);
        runners.forEach(runner -> runner.announce(edition.rules()));
        story.append("announce ")
                .append(sets.indexOf(edition.rules()))
                .append(" for ")
                .append(from)
                .append('\n');
    }

    private void begin() {
        next.ifPresent(edition -> {
            story.append("begin\n");
            editions.add(edition);
            runners.forEach(runner -> runner.begin(edition));
        });
        next = Optional.empty();
    }

    /** What one runner says that gets everything in order, and knows from the start which rules hold when. */
    List<Signal> inOrder() {
        List<Signal> signals = new ArrayList<>();
        try (RuleRunner runner =
                RuleRunner.start(editions.get(0).rules(), RunnerLimits.STANDARD, area -> 0, workshop)) {
            editions.stream().skip(1).forEach(runner::begin);
            arrivals.forEach(arrival -> runner.accept(arrival.row()));
            runner.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));
        }
        return signals;
    }

    @Override
    public String toString() {
        return "set " + sets.indexOf(editions.get(0).rules()) + ", " + limits + "\n" + story;
    }
}
