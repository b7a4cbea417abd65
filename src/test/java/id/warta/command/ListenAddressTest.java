package id.warta.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One server has an address to itself, although its own threads share it. */
class ListenAddressTest {
    private static final String HERE = "127.0.0.1";

    @AfterEach
    void release() {
        ListenAddress.release();
    }

    /** As another Warta holds it. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "0.0.0.0, 127.0.0.1", "127.0.0.1, 0.0.0.0"})
    void refusesAPortThatAnotherServerSharesAmongItsThreads(String others, String own) throws IOException {
        try (var other = ServerSocketChannel.open()) {
            other.setOption(StandardSocketOptions.SO_REUSEPORT, true).bind(new InetSocketAddress(others, 0));
            int port = other.socket().getLocalPort();

            assertThatThrownBy(() -> ListenAddress.claim(own, port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Port %d of %s is in use by another program; stop that one or set WARTA_PORT", port, own);
        }
    }

    @Test
    void refusesAPortThatAnotherServerIsAboutToListenOn() throws IOException {
        int port = free();
        ListenAddress.claim(HERE, port);

        assertThatThrownBy(() -> ListenAddress.claim(HERE, port)).hasMessageContaining("is in use");
    }

    @Test
    void letsTheServersThreadsShareThePortItHolds() throws IOException {
        int port = free();
        ListenAddress.claim(HERE, port);

        try (var one = sharing(port);
                var two = sharing(port)) {
            assertThatCode(() -> one.getLocalAddress().equals(two.getLocalAddress()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void takesAPortAgainOnceItWasReleased() throws IOException {
        int port = free();
        ListenAddress.claim(HERE, port);
        ListenAddress.release();

        assertThatCode(() -> ListenAddress.claim(HERE, port)).doesNotThrowAnyException();
    }

    @Test
    void leavesTheChoiceOfAFreePortToTheSystem() {
        assertThatCode(() -> ListenAddress.claim(HERE, 0)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        192.0.2.1    | WARTA_HOST says "192.0.2.1"; this machine has no such address
        tak.invalid  | WARTA_HOST says "tak.invalid"; there is no such address
        """)
    void refusesAnAddressThatIsNotOfThisMachine(String host, String line) throws IOException {
        int port = free();

        assertThatThrownBy(() -> ListenAddress.claim(host, port)).hasMessage(line);
    }

    private static ServerSocketChannel sharing(int port) throws IOException {
        return ServerSocketChannel.open()
                .setOption(StandardSocketOptions.SO_REUSEPORT, true)
                .bind(new InetSocketAddress(HERE, port));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
