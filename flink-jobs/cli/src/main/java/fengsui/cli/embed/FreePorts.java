package fengsui.cli.embed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Two ports of 127.0.0.1 that were free a moment ago. The broker has to be told its controller's port before it starts,
 * so both are looked up first; both are held until both are known, or they could be the same.
 */
record FreePorts(int broker, int controller) {

    static final int ANY = 0;

    static final String HOST = "127.0.0.1";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** The broker's port is {@code wanted}, unless that is {@link #ANY}. */
    static FreePorts take(int wanted) throws IOException {
        try (ServerSocket first = open(wanted);
                ServerSocket second = open(ANY)) {
            return new FreePorts(first.getLocalPort(), second.getLocalPort());
        }
    }

    static boolean free(int port) {
        try (ServerSocket socket = open(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK));
    }

    String brokerAddress() {
        return HOST + ":" + broker;
    }

    String controllerAddress() {
        return HOST + ":" + controller;
    }
}
