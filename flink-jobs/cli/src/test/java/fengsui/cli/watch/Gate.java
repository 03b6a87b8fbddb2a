package fengsui.cli.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port of this machine through which a broker is reached, and which can be shut: whoever comes then is sent away. */
final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> passing = new ArrayList<>();
    private @Nullable Integer target;

    private Gate(ServerSocket door) {
        this.door = door;
    }

    /** On a port that was free. */
    static Gate shut() {
        try {
            Gate gate = new Gate(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
            start(gate::admit);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** To whatever listens at {@code address}, HOST:PORT; whoever is passing to elsewhere is cut off. */
    synchronized Gate openTo(String address) {
        shutDown();
        target = Integer.valueOf(address.substring(address.indexOf(':') + 1));
        return this;
    }

    /** Whoever is passing is cut off. */
    synchronized void shutDown() {
        target = null;
        passing.forEach(Gate::end);
        passing.clear();
    }

    private void admit() throws IOException {
        while (true) {
            lead(door.accept());
        }
    }

    private synchronized void lead(Socket outside) throws IOException {
        passing.add(outside);
        if (target == null) {
            end(outside);
            return;
        }
        Socket inside = new Socket(InetAddress.getLoopbackAddress(), target);
        passing.add(inside);
        start(() -> copy(outside, inside));
        start(() -> copy(inside, outside));
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The gate was shut, or one side has gone.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shutDown();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
