package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.testkit.AsyncApi;
import fengsui.testkit.RecordSchemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** The document of all topics follows AsyncAPI 3.0, and says what the code does. */
class AsyncApiTest {

    private static final TopicNames ALL = TopicNames.standard().withCap(true);

    /** The fields that AsyncAPI 3.0 knows, of each kind of object that the document has. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "",
                    Set.of(
                            "asyncapi",
                            "id",
                            "info",
                            "servers",
                            "defaultContentType",
                            "channels",
                            "operations",
                            "components"),
            "info",
                    Set.of(
                            "title",
                            "version",
                            "description",
                            "termsOfService",
                            "contact",
                            "license",
                            "tags",
                            "externalDocs"),
            "server", Set.of("host", "protocol", "protocolVersion", "pathname", "description", "title", "bindings"),
            "channel",
                    Set.of(
                            "address",
                            "messages",
                            "title",
                            "summary",
                            "description",
                            "servers",
                            "bindings",
                            "parameters"),
            "operation", Set.of("action", "channel", "title", "summary", "description", "bindings", "messages"),
            "message",
                    Set.of(
                            "headers",
                            "payload",
                            "correlationId",
                            "contentType",
                            "name",
                            "title",
                            "summary",
                            "description",
                            "bindings",
                            "examples",
                            "traits"),
            "multiFormat", Set.of("schemaFormat", "schema"),
            "kafkaChannel", Set.of("topic", "partitions", "replicas", "topicConfiguration", "bindingVersion"),
            "kafkaMessage",
                    Set.of(
                            "key",
                            "schemaIdLocation",
                            "schemaIdPayloadEncoding",
                            "schemaLookupStrategy",
                            "bindingVersion"));

    private final AsyncApi api = AsyncApi.read();
    private final JsonNode document = api.document();

    @Test
    void whenAnObjectHasAField_thenAsyncApiKnowsIt() {
        assertThat(document.path("asyncapi").textValue()).isEqualTo("3.0.0");
        knows("", document);
        knows("info", document.path("info"));
        document.path("servers").forEach(server -> knows("server", server));
        for (JsonNode channel : document.path("channels")) {
            knows("channel", channel);
            knows("kafkaChannel", channel.at("/bindings/kafka"));
        }
        document.path("operations").forEach(operation -> knows("operation", operation));
        for (JsonNode message : document.at("/components/messages")) {
            knows("message", message);
            knows("kafkaMessage", message.at("/bindings/kafka"));
            if (message.path("payload").has("schemaFormat")) {
                knows("multiFormat", message.path("payload"));
            }
        }
    }

    @Test
    void whenSomethingMustBeThere_thenItIs() {
        assertThat(document.at("/info/title").textValue()).isNotBlank();
        assertThat(document.at("/info/version").textValue()).isNotBlank();
        document.path("servers").forEach(server -> assertThat(names(server)).contains("host", "protocol"));
        for (JsonNode operation : document.path("operations")) {
            assertThat(operation.path("action").textValue()).isIn("send", "receive");
        }
        for (JsonNode message : document.at("/components/messages")) {
            assertThat(names(message)).contains("name", "contentType", "payload", "bindings");
            assertThat(message.at("/headers/type").asText("object")).isEqualTo("object");
        }
    }

    @Test
    void whenAReferenceIsMade_thenItLeadsSomewhere() throws IOException {
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references).hasSizeGreaterThan(40);
        for (String reference : references) {
            assertThat(target(reference).isMissingNode()).as(reference).isFalse();
        }
    }

    @Test
    void whenAnOperationNamesMessages_thenItsChannelHasThem() {
        Set<String> used = new HashSet<>();
        for (JsonNode operation : document.path("operations")) {
            String channel = operation.at("/channel/$ref").textValue();
            used.add(channel);
            for (JsonNode message : operation.path("messages")) {
                assertThat(message.path("$ref").textValue()).startsWith(channel + "/messages/");
            }
        }
        assertThat(used).hasSameSizeAs(names(document.path("channels")));
        assertThat(names(document.at("/components/messages"))).isEqualTo(names(document.path("channels")));
    }

    @Test
    void whenThereIsATopic_thenThereIsAChannelThatSaysHowItIsMade() {
        Set<String> addresses = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").textValue()));
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(ALL.all());
        for (NewTopic topic : TopicPlan.live().topics(ALL)) {
            JsonNode made = channel(topic.name()).at("/bindings/kafka");
            Map<String, String> configs = topic.configs();
            JsonNode told = made.path("topicConfiguration");
            assertThat(made.path("topic").textValue()).isEqualTo(topic.name());
            assertThat(made.path("partitions").intValue()).isEqualTo(topic.numPartitions());
            assertThat(told.at("/cleanup.policy/0").textValue())
                    .isEqualTo(configs.getOrDefault("cleanup.policy", "delete"));
            assertThat(told.path("retention.ms").asText(null)).isEqualTo(configs.get("retention.ms"));
            assertThat(told.path("max.message.bytes").asText(null)).isEqualTo(configs.get("max.message.bytes"));
        }
    }

    @Test
    void whenAnOperationIsTold_thenItIsWhatTheJobDoes() {
        Set<String> sent = new TreeSet<>();
        Set<String> received = new TreeSet<>();
        for (JsonNode operation : document.path("operations")) {
            Set<String> of = operation.path("action").textValue().equals("send") ? sent : received;
            of.add(api.at(operation.at("/channel/$ref").textValue())
                    .path("address")
                    .textValue());
        }
        assertThat(sent).containsAll(ALL.outputs()).contains(ALL.control());
        assertThat(received)
                .containsAll(ALL.inputs())
                .contains(ALL.control(), ALL.feedback(), ALL.warningsState())
                .hasSize(6);
    }

    private JsonNode channel(String address) {
        for (JsonNode channel : document.path("channels")) {
            if (channel.path("address").textValue().equals(address)) {
                return channel;
            }
        }
        throw new AssertionError("no channel of " + address);
    }

    private JsonNode target(String reference) throws IOException {
        if (reference.startsWith("#")) {
            return api.at(reference);
        }
        Path file = RecordSchemas.api().resolve(reference);
        return new ObjectMapper().readTree(file.toFile());
    }

    private static void knows(String kind, JsonNode object) {
        assertThat(KNOWN.get(kind)).as(kind).containsAll(names(object));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").textValue());
        }
        node.forEach(child -> collect(child, references));
    }
}
