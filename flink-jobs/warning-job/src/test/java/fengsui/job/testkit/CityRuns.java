package fengsui.job.testkit;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Makes random runs, each from its seed alone. Every event comes within what its kind is allowed to be late. */
public final class CityRuns {

    private static final long MINUTE = 60_000;
    /** New rules twice, for they are seldom live long. */
    private static final List<ReplayRules.Variant> PUBLISHED = List.of(
            ReplayRules.Variant.FIRST,
            ReplayRules.Variant.EDITED,
            ReplayRules.Variant.AGREEING,
            ReplayRules.Variant.ADDED,
            ReplayRules.Variant.ADDED,
            ReplayRules.Variant.WIDENED,
            ReplayRules.Variant.WIDENED,
            ReplayRules.Variant.RETIRED,
            ReplayRules.Variant.RESCORED);

    private static final long NEVER = Long.MAX_VALUE;

    private record Coming(long arrival, int intake, SafetyEvent event) {

        /** The greatest watermark that it may meet. */
        long limit() {
            return event.eventTime() + lateness(event);
        }
    }

    private final long seed;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private final List<CityRun.Published> editions = new ArrayList<>();
    private final List<Coming> coming;
    private final long[] ticked;
    private final int intakes;
    private final int minutes;

    private CityRuns(long seed) {
        this.seed = seed;
        random = new Random(seed);
        intakes = 1 + random.nextInt(3);
        minutes = 6 + random.nextInt(30);
        ticked = new long[intakes];
        Arrays.fill(ticked, Long.MIN_VALUE);
        coming = new RunEvents(random, 2 + random.nextInt(3))
                .within(minutes, 10 + random.nextInt(51)).stream()
                        .map(this::coming)
                        .sorted(Comparator.comparingLong(Coming::arrival))
                        .toList();
    }

    public static CityRun of(long seed) {
        return new CityRuns(seed).run();
    }

    /** How late {@code event} may come, in milliseconds. */
    static long lateness(SafetyEvent event) {
        return event.kind() == EventKind.HOTLINE ? 60 * MINUTE : 10 * MINUTE;
    }

    private Coming coming(SafetyEvent event) {
        int device = Math.floorMod(event.sourceId().hashCode(), intakes);
        int intake = random.nextInt(5) == 0 ? random.nextInt(intakes) : device;
        return new Coming(event.eventTime() + delay(event), intake, event);
    }

    private long delay(SafetyEvent event) {
        int how = random.nextInt(100);
        if (how < 50) {
            return random.nextInt(10_000);
        }
        if (how < 75) {
            return random.nextInt((int) (3 * MINUTE));
        }
        return how < 92 ? random.nextInt((int) (12 * MINUTE)) : random.nextInt((int) lateness(event));
    }

    private CityRun run() {
        int parallelism = 1 + random.nextInt(4);
        boolean prompt = random.nextInt(3) == 0;
        long[][] learns = learns();
        for (int i = 0; i < coming.size(); i++) {
            learn(learns, i);
            steps.add(new Step.Arrive(coming.get(i).intake(), coming.get(i).event()));
            time(i);
            disturb(prompt);
        }
        learn(learns, coming.size());
        return new CityRun(seed, intakes, parallelism, prompt, editions, steps);
    }

    /** After how many arrivals each subtask is told of each rule set: in the order in which they were published. */
    private long[][] learns() {
        int count = new int[] {0, 0, 1, 1, 2}[random.nextInt(5)];
        long[][] learns = new long[count][intakes];
        int[] points = random.ints(count, 0, coming.size() / 2).sorted().toArray();
        for (int number = 0; number < count; number++) {
            ReplayRules.Variant rules = PUBLISHED.get(random.nextInt(PUBLISHED.size()));
            editions.add(new CityRun.Published(rules, effectiveAt()));
            for (int intake = 0; intake < intakes; intake++) {
                long before = number == 0 ? 0 : learns[number - 1][intake];
                learns[number][intake] = Math.max(before, points[number] + random.nextInt(6));
            }
        }
        return learns;
    }

    /** At once, on the instant of some event, or whenever. */
    private long effectiveAt() {
        int how = random.nextInt(3);
        long any = coming.get(random.nextInt(coming.size())).event().eventTime();
        return how == 0 ? 0 : how == 1 ? any : RunEvents.START + random.nextInt((int) (minutes * MINUTE));
    }

    private void learn(long[][] learns, int arrived) {
        for (int number = 0; number < learns.length; number++) {
            for (int intake = 0; intake < intakes; intake++) {
                long at = Math.min(learns[number][intake], coming.size());
                if (at == arrived) {
                    steps.add(new Step.Learn(intake, number));
                }
            }
        }
    }

    private void time(int arrived) {
        if (random.nextInt(2) == 0) {
            return;
        }
        boolean all = random.nextInt(3) > 0;
        int one = random.nextInt(intakes);
        for (int intake = 0; intake < intakes; intake++) {
            if (all || intake == one) {
                tick(intake, arrived);
            }
        }
    }

    private void tick(int intake, int arrived) {
        long limit = NEVER;
        long onTheInstant = NEVER;
        for (Coming later : coming.subList(arrived + 1, coming.size())) {
            if (later.intake() == intake) {
                limit = Math.min(limit, later.limit());
                if (onTheInstant == NEVER && random.nextInt(3) == 0) {
                    onTheInstant = later.event().eventTime();
                }
            }
        }
        long now = coming.get(arrived).arrival();
        int how = random.nextInt(100);
        long wanted = now - (how % 2 == 0 ? 1 : 20_000);
        if (how < 25 && onTheInstant != NEVER) {
            wanted = onTheInstant;
        } else if (how < 30 && limit != NEVER) {
            wanted = limit;
        }
        long time = Math.min(wanted, limit);
        if (time > ticked[intake]) {
            ticked[intake] = time;
            steps.add(new Step.Tick(intake, time));
        }
    }

    private void disturb(boolean prompt) {
        int what = random.nextInt(100);
        if (what < 6) {
            steps.add(new Step.Restart(1 + random.nextInt(4)));
        } else if (what < 12) {
            steps.add(new Step.Checkpoint());
        } else if (what < 24) {
            steps.add(new Step.Pause());
        }
        if (!prompt && random.nextInt(3) > 0) {
            steps.add(new Step.Flow(random.nextLong()));
        }
    }
}
