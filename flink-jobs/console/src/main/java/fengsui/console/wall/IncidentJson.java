package fengsui.console.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.answer.Answer;
import fengsui.console.analyst.Notebook;
import fengsui.console.board.Given;
import fengsui.console.board.Place;
import fengsui.console.board.Revision;
import fengsui.console.board.Standing;
import fengsui.console.board.Told;
import fengsui.console.city.City;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of one incident, as its page gets it. While Kafka is away, what is at hand has to do. */
final class IncidentJson {

    /** Of an incident that is told again and again: the first, and the newest of the others. */
    private static final int MOST = 40;

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final RulesJson rules;
    private final Archive archive;
    private final Notebook notebook;

    IncidentJson(City city, Archive archive, Notebook notebook) {
        this.notebook = notebook;
        this.rules = new RulesJson(city);
        this.archive = archive;
    }

    ObjectNode of(Standing standing) {
        JsonNode last = tree(standing.last().json());
        ObjectNode all = MAPPER.createObjectNode().put("id", standing.last().incidentId());
        ArrayNode revisions = all.putArray("revisions");
        revisions(standing, last).forEach(revisions::add);
        all.put("missing", Math.max(0, standing.last().revision() - revisions.size()));
        ArrayNode answers = all.putArray("answers");
        answers(standing).forEach(answers::add);
        rules.add(standing.last().json(), last, all);
        all.set("unheard", UnheardJson.of(last, notebook));
        return all;
    }

    private List<ObjectNode> revisions(Standing standing, JsonNode last) {
        Told newest = standing.last();
        List<Revision> shown = shown(standing.revisions());
        List<Revision> older = shown.stream()
                .filter(revision -> !revision.place().equals(newest.place()))
                .toList();
        Map<Place, JsonNode> read = new HashMap<>();
        older(older).forEach(record -> read.put(place(record), tree(record.value())));
        return Stream.concat(
                        older.stream()
                                .filter(revision -> read.containsKey(revision.place()))
                                .map(revision -> revision(
                                        revision.place(),
                                        read.getOrDefault(revision.place(), MissingNode.getInstance()))),
                        Stream.of(revision(newest.place(), last)))
                .toList();
    }

    private static List<Revision> shown(List<Revision> all) {
        return all.size() <= MOST
                ? all
                : Stream.concat(all.stream().limit(1), all.stream().skip(all.size() - MOST + 1L))
                        .toList();
    }

    private List<TopicRecord> older(List<Revision> wanted) {
        try {
            return archive.revisions(wanted);
        } catch (KafkaUnavailable e) {
            return List.of();
        }
    }

    private static ObjectNode revision(@Nullable Place place, JsonNode record) {
        ObjectNode revision = MAPPER.createObjectNode()
                .put("partition", place == null ? null : Integer.valueOf(place.partition()))
                .put("offset", place == null ? null : Long.valueOf(place.offset()))
                .put("written", place == null ? null : Long.valueOf(place.written()));
        revision.set("record", record);
        return revision;
    }

    private List<ObjectNode> answers(Standing standing) {
        Map<Place, String> comments = comments(standing.answers());
        return standing.answers().stream()
                .map(given -> answer(given, comments.get(given.place()), standing.pending(given)))
                .toList();
    }

    /** They may name people: nothing of them is kept here. */
    private Map<Place, String> comments(List<Given> answers) {
        Map<Place, String> comments = new HashMap<>();
        try {
            for (TopicRecord record : archive.answers(answers)) {
                String comment = tree(record.value()).path("comment").textValue();
                if (comment != null) {
                    comments.put(place(record), comment);
                }
            }
        } catch (KafkaUnavailable e) {
            // The answers are known all the same.
        }
        return comments;
    }

    private static ObjectNode answer(Given given, @Nullable String comment, boolean pending) {
        Answer answer = given.answer();
        var rejection = answer.rejection();
        var disposition = answer.disposition();
        return MAPPER.createObjectNode()
                .put("answerId", answer.answerId())
                .put("kind", answer.kind().label())
                .put("by", answer.by())
                .put("at", answer.time())
                .put("caseNumber", answer.caseNumber())
                .put("reason", rejection == null ? null : rejection.label())
                .put("disposition", disposition == null ? null : disposition.label())
                .put("comment", comment)
                .put("position", given.place().toString())
                .put("pending", pending);
    }

    private static Place place(TopicRecord record) {
        return new Place(record.position().partition(), record.position().offset(), record.timestamp());
    }

    private static JsonNode tree(byte @Nullable [] record) {
        try {
            return record == null ? MissingNode.getInstance() : MAPPER.readTree(record);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
