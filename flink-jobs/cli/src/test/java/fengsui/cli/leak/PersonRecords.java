package fengsui.cli.leak;

import fengsui.event.EventKind;
import fengsui.testkit.Crowd;
import fengsui.testkit.Identity;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter.Outgoing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Records in which made-up persons stand wherever a record has room for one. Not thread-safe. */
public final class PersonRecords {

    /** All happen within five minutes, and are received when the samples are. */
    private static final long START = Instant.parse("2026-05-31T23:55:00Z").toEpochMilli();

    private static final long RECEIVED = Instant.parse("2026-06-01T00:00:15Z").toEpochMilli();
    private static final long STEP_MILLIS = 50;

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

    private final Random random;
    private final Crowd crowd;
    private final TopicNames topics;
    private final List<Template> templates = Template.all();
    private final Map<String, List<byte[]>> byFeed = new TreeMap<>();
    private int made;

    public PersonRecords(Random random, Crowd crowd, TopicNames topics) {
        this.random = random;
        this.crowd = crowd;
        this.topics = topics;
    }

    /** One with a person in any value of any form of record: every third is malformed, every tenth of no known feed. */
    public Outgoing anywhere() {
        Identity person = crowd.next();
        Template template = templates.get(made % templates.size());
        String form = random.nextInt(5) == 0 ? person.story() : any(person);
        String text = numbered(template.with(made / templates.size(), form));
        byte[] value = made % 3 == 0 ? broken(text) : text.getBytes(template.charset());
        String feed = template.feed();
        if (feed != null) {
            byFeed.computeIfAbsent(feed, unseen -> new ArrayList<>()).add(value);
        }
        return outgoing(topics.prefix() + template.topic(), person, value)
                .with(headers(person, feed == null ? "" : feed));
    }

    /** A sound call about a fire, one of many in its grid, of a caller who says everything about himself. */
    public Outgoing call() {
        Identity person = crowd.next();
        String caller = "'caller':{'phone':'%s','name':'%s','idNumber':'%s','home':['%s']},'text':'%s'"
                .formatted(person.mobile(), person.nameZh(), person.card(), person.addressZh(), person.story());
        String text = "{'eventId':'#','kind':'hotline','sourceId':'line-119','occurredAt':@,'channel':'119','area':"
                + "{'grid':'g" + made % 5 + "','street':'s1','district':'d1','city':'c'}," + caller + "}";
        byte[] value = numbered(text.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
        return outgoing(topics.input(EventKind.HOTLINE), person, value)
                .with(Map.of(any(person), any(person), "x-note", person.story()));
    }

    /** What {@link #anywhere} has made by now for feeds that have a mapping. */
    public Map<String, List<byte[]>> byFeed() {
        return byFeed;
    }

    private Outgoing outgoing(String topic, Identity person, byte[] value) {
        made++;
        return Outgoing.of(topic, any(person), value).at(RECEIVED);
    }

    private Map<String, String> headers(Identity person, String feed) {
        Map<String, String> headers = new TreeMap<>(Map.of("x-caller", any(person), any(person), person.story()));
        if (made % 10 == 9 || !feed.isEmpty()) {
            headers.put("feed", made % 10 == 9 ? any(person) : feed);
        }
        return headers;
    }

    private String numbered(String text) {
        return text.replace("\"#\"", "\"event-" + made + "\"")
                .replace("\"t#\"", "\"ticket-" + made + "\"")
                .replace(":@,", ":" + (START + made * STEP_MILLIS) + ",");
    }

    /** Cut off, with punctuation put in or in an encoding that is not its own. */
    private byte[] broken(String sound) {
        StringBuilder text = new StringBuilder(sound);
        String marks = "\",{}:[]<>&\u0000\uFEFF";
        for (int i = random.nextInt(3); i > 0; i--) {
            text.insert(random.nextInt(text.length()), marks.charAt(random.nextInt(marks.length())));
        }
        if (random.nextBoolean()) {
            text.setLength(1 + random.nextInt(text.length()));
        }
        return text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
    }

    private String any(Identity person) {
        return person.forms().get(random.nextInt(person.forms().size()));
    }
}
