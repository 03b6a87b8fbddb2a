package fengsui.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The document of all topics. */
public record AsyncApi(JsonNode document) {

    public static AsyncApi read() {
        try {
            return new AsyncApi(new YAMLMapper()
                    .readTree(Files.readString(RecordSchemas.api().resolve("asyncapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message of the channel with this address. */
    public JsonNode messageOf(String address) {
        for (JsonNode channel : document.path("channels")) {
            if (channel.path("address").textValue().equals(address)) {
                return at(
                        channel.path("messages").iterator().next().path("$ref").textValue());
            }
        }
        throw new IllegalArgumentException("no channel " + address);
    }

    /** What a reference within the document leads to: missing where it leads nowhere. */
    public JsonNode at(String reference) {
        return document.at(reference.substring(reference.indexOf('#') + 1));
    }
}
