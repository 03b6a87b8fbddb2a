package fengsui.benchmark.city;

import fengsui.benchmark.load.SeedCity;
import fengsui.benchmark.load.Traffic;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.KeyPlace;
import fengsui.event.Position;
import fengsui.job.wire.Taken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Makes records of the {@link SeedCity} and takes them in, as the job does with those of a topic. */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else
final class SeedCityRecords extends RichFlatMapFunction<Long, Taken> {

    private static final long serialVersionUID = 1L;

    private final long seed;
    private final DealtEvents dealt;
    private final TreeMap<String, String> files;
    private final KeyPlace keys;
    private transient SeedCity city;
    private transient RecordDecoder decoder;

    SeedCityRecords(long seed, DealtEvents dealt, RuleBundle rules, KeyPlace keys) {
        this.seed = seed;
        this.dealt = dealt;
        this.files = new TreeMap<>(rules.files());
        this.keys = keys;
    }

    @Override
    public void open(OpenContext context) throws BadKeyFile {
        city = new SeedCity(1, seed);
        decoder = Feeds.load(new RuleBundle(files), new ArrayList<>()).decoder(keys.open());
    }

    @Override
    public void flatMap(Long number, Collector<Taken> out) {
        Traffic.Item item = city.item(dealt.event(number));
        int partition = (int) (number / dealt.each());
        // Of one reader and one sort: none is counted twice.
        Position position = new Position("fengsui." + item.kind().label(), partition, number % dealt.each());
        Intake outcome = decoder.decode(new RawRecord(position, item.time(), null, item.json()));
        if (outcome instanceof Intake.Rejected) {
            throw new IllegalStateException("refused: " + new String(item.json(), StandardCharsets.UTF_8));
        }
        out.collect(new Taken(position, outcome));
    }
}
