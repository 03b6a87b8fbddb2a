package fengsui.cli.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compose file as docker-compose understands it, with every variable filled in. */
record ComposeFile(Map<String, ComposeService> services) {

    static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    /** With all profiles; {@code variables} go before what docker/.env says. */
    static ComposeFile read(String name, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder asked = new ProcessBuilder(
                        "docker-compose",
                        "--file",
                        CHECKOUT.resolve("docker").resolve(name).toString(),
                        "--profile",
                        "watch",
                        "--profile",
                        "verbs",
                        "--profile",
                        "console",
                        "config")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        asked.environment().putAll(variables);
        Process process = asked.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("docker-compose config of %s", name).isZero();
        Map<String, ComposeService> services = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> service :
                new YAMLMapper().readTree(said).path("services").properties()) {
            services.put(service.getKey(), new ComposeService(service.getKey(), service.getValue()));
        }
        return new ComposeFile(services);
    }

    ComposeService service(String name) {
        assertThat(services).containsKey(name);
        return services.get(name);
    }

    /** {@code name} and all that must be healthy before it, in an order in which they can be started. */
    List<ComposeService> upTo(String name) {
        List<ComposeService> order = new ArrayList<>();
        add(service(name), order);
        return order;
    }

    private void add(ComposeService service, List<ComposeService> order) {
        service.awaited().forEach(before -> add(service(before), order));
        if (!order.contains(service)) {
            order.add(service);
        }
    }
}
