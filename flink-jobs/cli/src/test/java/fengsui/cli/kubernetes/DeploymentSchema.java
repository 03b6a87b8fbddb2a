package fengsui.cli.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** What the Flink Kubernetes Operator takes as a {@code FlinkDeployment}: its own schema, from its own jar. */
final class DeploymentSchema {

    private static final Path FILE =
            Path.of("target/operator/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml");

    private final JsonNode schema;

    private DeploymentSchema(JsonNode schema) {
        this.schema = schema;
    }

    static DeploymentSchema read() throws IOException {
        LoaderOptions deep = new LoaderOptions();
        deep.setNestingDepthLimit(200);
        YAMLMapper yaml =
                new YAMLMapper(YAMLFactory.builder().loaderOptions(deep).build());
        JsonNode version = yaml.readTree(Files.readString(FILE)).at("/spec/versions/0");
        JsonNode schema = version.at("/schema/openAPIV3Schema");
        close(schema);
        return new DeploymentSchema(schema);
    }

    /** A server drops in silence what its schema does not name, and so a mistyped key. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        if (node.path("x-kubernetes-int-or-string").asBoolean()) {
            ((ObjectNode) node).remove("type");
        }
        node.forEach(DeploymentSchema::close);
    }

    /** The versions of Flink that this version of the operator names. */
    List<String> flinkVersions() {
        return Optional.of(schema.at("/properties/spec/properties/flinkVersion/enum")).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
    }

    List<String> problems(JsonNode manifest) {
        // Those of every object, which the schema of one kind leaves to the server.
        ObjectNode own = manifest.deepCopy();
        own.remove(List.of("apiVersion", "kind", "metadata"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(own)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
