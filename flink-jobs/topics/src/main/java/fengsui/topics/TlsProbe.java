package fengsui.topics;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Asks what listens at an address whether it speaks TLS: Kafka's clients only see that it stays silent or hangs up. */
final class TlsProbe {

    /** What was heard. */
    enum Answer {
        TLS,
        NO_TLS,
        NONE
    }

    private static final int PATIENCE_MILLIS = 1_000;

    private TlsProbe() {}

    /** @param bootstrap HOST:PORT; of several, the first is asked */
    static Answer ask(String bootstrap) {
        String first = bootstrap.split(",", 2)[0].strip();
        int colon = first.lastIndexOf(':');
        try {
            return ask(first.substring(0, colon), Integer.parseInt(first.substring(colon + 1)));
        } catch (IOException | RuntimeException e) {
            return Answer.NONE;
        }
    }

    private static Answer ask(String host, int port) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true)) {
                socket.startHandshake();
                return Answer.TLS;
            } catch (SocketTimeoutException e) {
                return Answer.NONE;
            } catch (SSLException e) {
                return heard(e);
            } catch (SocketException e) {
                return Answer.NO_TLS;
            }
        }
    }

    /** Whoever shows a certificate that we do not know speaks TLS; whoever hangs up or says something else does not. */
    private static Answer heard(SSLException e) {
        boolean certificate = causes(e)
                .anyMatch(cause -> cause instanceof CertificateException || cause instanceof CertPathBuilderException);
        boolean alert = String.valueOf(e.getMessage()).contains("fatal alert");
        boolean hungUp = causes(e).anyMatch(cause -> cause instanceof EOFException || cause instanceof SocketException);
        return !hungUp && (certificate || alert) ? Answer.TLS : Answer.NO_TLS;
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }
}
