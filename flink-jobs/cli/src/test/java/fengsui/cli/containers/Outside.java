package fengsui.cli.containers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a container has to itself, on a machine that is shared: names of other containers are addresses of this machine,
 * ports are free ones, and folders of the image and of volumes are folders below one.
 */
final class Outside {

    private static final String HOST = "127.0.0.1";
    private static final String IMAGE = "/opt/fengsui";
    private static final int METRICS = 9249;
    private static final List<Integer> PORTS = List.of(9092, 2181, 6123, 8081, 8090);
    private static final Pattern NAMES =
            Pattern.compile("\\b(?:kafka|zookeeper|jobmanager)(?=:[0-9])|(?<=address: )jobmanager\\b");

    private final Path folder;
    private final Map<Integer, Integer> ports = new HashMap<>();
    private final Map<String, Integer> metrics = new HashMap<>();

    private Outside(Path folder) {
        this.folder = folder;
    }

    static Outside below(Path folder) throws IOException {
        Outside outside = new Outside(folder);
        List<Integer> free = free(PORTS.size());
        for (int i = 0; i < free.size(); i++) {
            outside.ports.put(PORTS.get(i), free.get(i));
        }
        return outside;
    }

    private static List<Integer> free(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** Where the image is laid out. */
    Path image() {
        return folder.resolve("image");
    }

    Path scratch(String container) throws IOException {
        return Files.createDirectories(folder.resolve("scratch").resolve(container));
    }

    Path log(String container) {
        return folder.resolve(container + ".log");
    }

    int port(int inside) {
        return ports.get(inside);
    }

    String address(int inside) {
        return HOST + ":" + port(inside);
    }

    /** {@code text} of {@code service}, as it has to be out here. */
    String here(ComposeService service, String text) throws IOException {
        String here = NAMES.matcher(text).replaceAll(HOST);
        for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
            here = here.replaceAll("(?<![\\w.])" + port.getKey() + "(?![\\w.])", port.getValue() + "");
        }
        // Several containers have it, each its own.
        here = here.replaceAll("(?<![\\w.])" + METRICS + "(?![\\w.])", metrics(service.name()) + "");
        for (Map.Entry<String, String> mount : deepestFirst(service).entrySet()) {
            here = here.replace(mount.getKey(), mounted(mount.getValue()).toString());
        }
        return here.replaceAll("(?<![\\w/.-])" + IMAGE, image().toString());
    }

    /** Where the measures of a service are told. */
    int metrics(String service) throws IOException {
        if (!metrics.containsKey(service)) {
            metrics.put(service, free(1).get(0));
        }
        return metrics.get(service);
    }

    private static Map<String, String> deepestFirst(ComposeService service) {
        TreeMap<String, String> mounts =
                new TreeMap<>((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length());
        mounts.putAll(service.mounts());
        return mounts;
    }

    /** A folder of this machine stays what it is; a volume is below ours. */
    private Path mounted(String source) throws IOException {
        return source.startsWith("/")
                ? Path.of(source)
                : Files.createDirectories(folder.resolve("volumes").resolve(source));
    }
}
