package fengsui.cli.secured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A key and its certificate for 127.0.0.1, made by the JDK's own tool.
 *
 * @param store with both, for a server
 * @param certificate alone, for who is to trust the server
 */
record Certificates(Path store, Path certificate) {

    static final String PASSWORD = "store-Quagga-17";

    static Certificates make(Path folder, String name) throws Exception {
        Certificates made = new Certificates(folder.resolve(name + ".p12"), folder.resolve(name + ".pem"));
        keytool(
                "-genkeypair",
                "-keystore",
                made.store.toString(),
                "-alias",
                "kafka",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12");
        keytool(
                "-exportcert",
                "-rfc",
                "-keystore",
                made.store.toString(),
                "-alias",
                "kafka",
                "-file",
                made.certificate.toString());
        return made;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
