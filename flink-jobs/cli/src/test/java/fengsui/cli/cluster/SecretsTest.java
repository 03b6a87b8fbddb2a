package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class SecretsTest {

    @TempDir
    private Path folder;

    private Secrets secrets() {
        return new Secrets(ClusterFolder.at(folder));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whenTlsIsWanted_thenNobodyElseMayReadWhatIsMadeAndNoTwoPasswordsAreAlike() throws Exception {
        secrets().prepare(true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as("%s", file)
                    .isEqualTo("rw-------");
        }
        Map<String, String> server = secrets().forServers(true);
        Map<String, String> client = secrets().access().settings();
        assertThat(List.of(
                        server.get("security.ssl.rest.keystore-password"),
                        server.get("security.ssl.rest.truststore-password"),
                        server.get("security.ssl.internal.keystore-password"),
                        client.get("security.ssl.rest.keystore-password"),
                        client.get("security.ssl.rest.truststore-password")))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[0-9a-f]{64}"));
        assertThat(server)
                .containsEntry("security.ssl.rest.authentication-enabled", "true")
                .containsEntry("security.ssl.internal.enabled", "true");
        assertThat(secrets().access().toString()).doesNotContain(client.get("security.ssl.rest.keystore-password"));
    }

    @Test
    void whenAllIsThere_thenItStaysAsItIs() throws Exception {
        secrets().prepare(true);
        Map<String, String> server = secrets().forServers(true);
        String key = Files.readString(folder.resolve("secrets/rest.key"));

        secrets().prepare(true);

        assertThat(secrets().forServers(true)).isEqualTo(server);
        assertThat(folder.resolve("secrets/rest.key")).hasContent(key);
    }

    @Test
    void whenTlsIsGivenUp_thenTheKeyStaysAndNothingSpeaksOfCertificates() throws Exception {
        secrets().prepare(true);
        secrets().prepare(false);

        assertThat(secrets().access().settings().keySet()).containsExactly("fengsui.rest.key-file");
        assertThat(secrets().forServers(false).keySet()).containsExactly("fengsui.rest.key-file");
        assertThatThrownBy(() -> secrets().forServers(true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("would come up without TLS");
    }

    @Test
    void whenAFileOfSettingsIsBad_thenAllProblemsAreToldAndNoPassword() throws Exception {
        Path file = Files.writeString(
                folder.resolve("flink.yaml"),
                "security.ssl.rest.keystore: '" + folder.resolve("none.p12") + "'\n"
                        + "security.ssl.rest.keystore-password: a-Numbat-31\nrest.port: 8081\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> FlinkAccess.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(
                        file + ": rest.port: only security.ssl.*",
                        "security.ssl.rest.keystore: " + folder.resolve("none.p12") + " is not there",
                        "everybody on this machine may read it",
                        "chmod 600")
                .hasMessageNotContaining("a-Numbat-31");
    }

    /** Both sides of Flink's REST are told by one file: what it says must come to either as it is. */
    @Test
    void whenAPasswordHasOddCharacters_thenItStaysAsItIs() throws Exception {
        String odd = "a\"b\\t'c: d=e#f";
        for (String written : List.of(odd, "\"" + odd + "\"", "'" + odd + "'")) {
            for (String between : List.of(": ", "=", " = ")) {
                Path file = Files.writeString(
                        folder.resolve("flink.properties"),
                        "# a remark\n\nsecurity.ssl.rest.key-password" + between + written + "\n");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                Map<String, String> settings = FlinkAccess.read(file).settings();

                assertThat(settings).containsExactly(Map.entry("security.ssl.rest.key-password", odd));
                assertThat(new Yaml().<Map<String, Object>>load(FlinkSettings.yaml(settings)))
                        .containsExactlyEntriesOf(Map.of("security.ssl.rest.key-password", odd));
            }
        }
    }

    @Test
    void whenAnAddressIsGiven_thenItsSchemeOrElseTheSettingsSayWhetherItIsTls() {
        FlinkAccess access =
                new FlinkAccess(Map.of("security.ssl.rest.enabled", "true", "security.ssl.rest.truststore", "t.p12"));
        assertThat(RestAddress.of("flink:1", access)).hasToString("https://flink:1");
        assertThat(RestAddress.of("http://flink:1", access)).hasToString("http://flink:1");
        assertThat(RestAddress.of("https://flink:1/", access).settings())
                .containsEntry("security.ssl.rest.enabled", "true")
                .containsEntry("rest.address", "flink");
        assertThatThrownBy(() -> RestAddress.of("https://flink:1", FlinkAccess.OPEN))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("https://flink:1", "--flink-config", "security.ssl.rest.truststore");
    }
}
