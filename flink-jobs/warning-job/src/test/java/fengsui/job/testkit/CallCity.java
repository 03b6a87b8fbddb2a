package fengsui.job.testkit;

import fengsui.area.AreaChain;
import fengsui.codec.RuleBundle;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls of a district of eight streets, and rules by which many calls in a street speak for a flood there. */
public final class CallCity {

    private static final long HOUR = 3_600_000L;

    private CallCity() {}

    /** Those of the tests, and a flood that speaks by {@code burst} of calls; {@code null} where no such clue asks. */
    public static RuleBundle rules(@Nullable String burst) {
        return rules(burst, "4.0");
    }

    /** The same, where it speaks by {@code weight}. */
    public static RuleBundle rules(@Nullable String burst, String weight) {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        String taxonomy = String.valueOf(files.get("taxonomy.yaml")).replace("certainty:\n", """
                  flood:
                    name: {zh: 内涝, en: Flood}
                    category: Safety
                    quiet: 15 min
                    expires: 2 h
                certainty:
                """);
        String scoring = String.valueOf(files.get("scoring.yaml"));
        if (burst != null) {
            scoring += """
                      flood:
                        level: street
                        half_life: 30 min
                        prior: -4.0
                        clues:
                          - {kind: hotline, subject: flood, burst: %s, weight: %s}
                    """.formatted(burst, weight);
        }
        files.put("scoring.yaml", scoring);
        files.put("taxonomy.yaml", taxonomy);
        return new RuleBundle(files);
    }

    /** A call about a flood in {@code street}, {@code millis} after {@link City#START}; {@code number} tells calls apart. */
    public static SafetyEvent call(long millis, int number, int street) {
        long time = City.START + millis;
        String grid = "g" + street + "-" + number % 20;
        AreaChain chain = new AreaChain(grid, grid, "street-" + street, "district-0", "city");
        EventHeader header = new EventHeader(
                "c-" + grid + "-" + number + "-" + time,
                "call",
                new Origin("canonical", "line-12345", new Position("hotline", 0, number)),
                new EventTimes(time, time, time, false),
                new Place(chain, null),
                new Trust(1, null, 1));
        return new HotlineCall(header, "12345", "flood", List.of(), null, null, null);
    }

    /** {@code perDay} calls about a flood on each of so many days, from anywhere. */
    public static List<SafetyEvent> quiet(int days, int perDay) {
        Random random = new Random(11);
        List<SafetyEvent> calls = new ArrayList<>();
        for (int i = 0; i < days * perDay; i++) {
            long time = (i * 24L + random.nextInt(24)) * HOUR / perDay + random.nextInt(60_000);
            calls.add(call(time, i, random.nextInt(8)));
        }
        calls.sort(SafetyEvent.ORDER);
        return calls;
    }

    /** From one street, each from another grid, one a minute from {@code millis} on. */
    public static List<SafetyEvent> flood(long millis, int calls) {
        List<SafetyEvent> flood = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            flood.add(call(millis + i * 60_000L + 1_000, 1_000 + i, 0));
        }
        return flood;
    }
}
