package fengsui.codec;

import fengsui.event.Position;
import fengsui.risk.RuleRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a record of the alert topic says of where it came from, for those who look into it afterwards.
 *
 * @param rules exactly which rules spoke
 * @param measures of its gravest finding: numbers and texts as they are written
 * @param evidence where each piece of evidence stands, in the order of the record
 * @param scored what stands behind its score
 */
public record WarningReasons(
        String identifier,
        List<RuleRef> rules,
        SortedMap<String, String> measures,
        List<Position> evidence,
        List<Scored> scored) {

    /** One thing behind a score. */
    public record Scored(String kind, String sourceId, String said, int points) {}

    public WarningReasons {
        rules = List.copyOf(rules);
        evidence = List.copyOf(evidence);
        scored = List.copyOf(scored);
    }

    /**
     * Reads a record. Fields that it does not need are passed over.
     *
     * @throws IOException where {@code record} is no warning
     */
    public static WarningReasons read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        return new WarningReasons(in.text("identifier"), rules(in), measures(in), positions(in), scored(in));
    }

    private static List<RuleRef> rules(JsonIn in) throws IOException {
        List<RuleRef> rules = new ArrayList<>();
        for (JsonIn rule : in.objects("rules")) {
            rules.add(new RuleRef(rule.text("id"), rule.integer("version"), rule.text("digest"), rule.text("owner")));
        }
        return rules;
    }

    private static SortedMap<String, String> measures(JsonIn in) throws IOException {
        SortedMap<String, String> measures = new TreeMap<>();
        in.object("measures")
                .object()
                .properties()
                .forEach(measure ->
                        measures.put(measure.getKey(), measure.getValue().asText()));
        return measures;
    }

    private static List<Position> positions(JsonIn in) throws IOException {
        List<Position> positions = new ArrayList<>();
        for (JsonIn piece : in.objects("evidence")) {
            positions.add(new Position(
                    piece.text("topic"),
                    piece.integer("partition"),
                    piece.object().path("offset").asLong()));
        }
        return positions;
    }

    private static List<Scored> scored(JsonIn in) throws IOException {
        List<Scored> scored = new ArrayList<>();
        for (JsonIn piece : in.objects("contributions")) {
            scored.add(new Scored(
                    piece.text("kind"), piece.text("sourceId"), piece.text("said"), piece.integer("points")));
        }
        return scored;
    }
}
