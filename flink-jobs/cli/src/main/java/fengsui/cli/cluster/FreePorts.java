package fengsui.cli.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of 127.0.0.1 that nobody listens on. They lie below those that the kernel gives to connections: a port must still
 * be free when a process that died comes back to it.
 */
final class FreePorts {

    static final String HOST = "127.0.0.1";

    private static final int FIRST = 20_000;
    private static final int LAST = 31_999;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private FreePorts() {}

    /**
     * So many, all different.
     *
     * @param seed those who look at the same time should not look at the same ports
     */
    static List<Integer> take(int count, long seed) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            int port = FIRST + Math.floorMod(seed * 61, LAST - FIRST);
            for (int tried = 0; held.size() < count && tried < LAST - FIRST; tried++) {
                hold(port, held);
                port = port == LAST ? FIRST : port + 1;
            }
            if (held.size() < count) {
                throw new IOException("no " + count + " free ports between " + FIRST + " and " + LAST);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void hold(int port, List<ServerSocket> held) throws IOException {
        try {
            held.add(new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK)));
        } catch (java.net.BindException taken) {
            return;
        }
    }
}
