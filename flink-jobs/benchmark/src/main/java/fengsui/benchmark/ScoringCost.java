package fengsui.benchmark;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.RuleBundle;
import fengsui.codec.privacy.KeyPlace;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What scoring adds to the whole job, shipped rules and all, over the traffic of a city: the job as it is, without
 * baselines, and where no clue ever speaks. In the time that its threads, the compiler and the garbage collector use of
 * cores; not the broker's.
 */
final class ScoringCost {

    static final String ALL = "scored";
    static final String WITHOUT_BASELINES = "no-baselines";
    static final String NONE = "unscored";

    private static final String FILE = "scoring.yaml";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GRIDS = 5_000;
    /** In events a minute: of each grid as many as in the made-up city of the demo. */
    private static final int PACE = 24_000;

    private static final long SEED = 11;

    private final Path rules;
    private final KeyPlace keys;
    private final int events;

    ScoringCost(Path rules, KeyPlace keys, int events) {
        this.rules = rules;
        this.keys = keys;
        this.events = events;
    }

    /** Of each variant in each round. */
    Map<String, List<Throughput.Run>> measure(Throughput throughput, int warming, int rounds)
            throws InterruptedException {
        RuleBundle shipped = RuleFiles.read(rules);
        Load load = new Load(events, GRIDS, Duration.ofMillis(60_000L * events / PACE), SEED);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = new Broker(kafka.bootstrap(), PATIENCE);
            TrafficTopics.fill(broker, TopicNames.standard(), shipped, load.events(), new CityTraffic(load));
            String bootstrap = kafka.bootstrap();
            return throughput.measure(
                    List.of(
                            variant(ALL, bootstrap, shipped),
                            variant(WITHOUT_BASELINES, bootstrap, with(shipped, withoutAnomalies(scoring(shipped)))),
                            variant(NONE, bootstrap, with(shipped, aboutNothing(scoring(shipped))))),
                    warming,
                    rounds);
        }
    }

    private WholeJob variant(String name, String bootstrap, RuleBundle bundle) {
        LoadedRules loaded = RuleSetLoader.load(bundle);
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException(
                    "unsound rules: " + loaded.problems().get(0));
        }
        return WholeJob.asShipped(name, bootstrap, loaded, keys);
    }

    private static String scoring(RuleBundle bundle) {
        String text = bundle.files().get(FILE);
        if (text == null) {
            throw new IllegalStateException("there is no " + FILE + " in the rules");
        }
        return text;
    }

    private static RuleBundle with(RuleBundle bundle, String scoring) {
        SortedMap<String, String> files = new TreeMap<>(bundle.files());
        files.put(FILE, scoring);
        return new RuleBundle(files);
    }

    private static String withoutAnomalies(String scoring) {
        return scoring.lines().filter(line -> !line.contains("anomaly:")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String aboutNothing(String scoring) {
        return scoring.replace("subject: ", "subject: no-");
    }
}
