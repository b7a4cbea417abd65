package id.warta.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the server calls and where not. */
class DestinationsTest {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Map<String, String> NAMES = Map.of(
            "hub.example", "93.184.215.14",
            "both.example", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c",
            "mixed.example", "93.184.215.14 10.0.0.7",
            "mixed6.example", "93.184.215.14 fd00::7",
            "inside.example", "192.168.7.7",
            "localhost", "127.0.0.1",
            "xn--brta-gra.example", "93.184.215.14",
            "xn--jalan-ora.example", "169.254.169.254");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001:0:7f00:1::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void callsNoneThatIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.hold(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> find(uri(address))).isInstanceOf(DestinationRefused.class);
        assertThat(strict().refusesAtSight(URI.create(uri(address)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "223.255.255.255",
                "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
                "2a00:1450:4001::1",
                "64:ff9b::101:101"
            })
    void callsPublicOnes(String address) throws IOException {
        assertThat(find(uri(address)).addresses()).containsExactly(InetAddress.getByName(address));
        assertThat(strict().refusesAtSight(URI.create(uri(address)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://127.0.0.1./",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::1%25lo]/",
                "http://127\u30020\u30020\u30021/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://inside.example/",
                "http://mixed.example/",
                "http://mixed6.example/",
                "http://jal\u00e5an.example/",
                "http://user@hub.example/",
                "http://user:word@hub.example/",
                "http://hub.example:0/",
                "http://hub.example:65536/",
                "http:///path",
                "http:path",
                "//hub.example/",
                "ftp://hub.example/",
                "file:///etc/passwd",
                "gopher://hub.example/",
                "http://a_b/"
            })
    void seesThroughDisguises(String address) {
        assertThatThrownBy(() -> find(address)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://hub.example, false, hub.example, 80, /, hub.example",
        "HTTPS://HUB.example./a%20b?c=%26#d, true, hub.example, 443, /a%20b?c=%26, hub.example",
        "https://hub.example:8443/, true, hub.example, 8443, /, hub.example:8443",
        "http://both.example:443/?x, false, both.example, 443, /?x, both.example:443",
        "http://b\u00f8rta.example/, false, xn--brta-gra.example, 80, /, xn--brta-gra.example",
        "http://[2a00:1450::1]:81/, false, 2a00:1450::1, 81, /, [2a00:1450::1]:81"
    })
    void readsAddresses(String address, boolean secure, String host, int port, String path, String authority)
            throws IOException {
        var found = find(address);

        assertThat(found.secure()).isEqualTo(secure);
        assertThat(found.host()).isEqualTo(host);
        assertThat(found.port()).isEqualTo(port);
        assertThat(found.path()).isEqualTo(path);
        assertThat(found.authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inside.example               | http://INSIDE.example./ | true
            192.168.7.7                  | http://inside.example/  | true
            10.0.0.0/8, 192.168.0.0/16   | http://inside.example/  | true
            10.0.0.0/8                   | http://mixed.example/   | true
            fd00::/8                     | http://mixed.example/   | false
            other.example, 192.168.7.8   | http://inside.example/  | false
            example                      | http://inside.example/  | false
            127.0.0.1                    | http://localhost:8080/  | true
            localhost                    | http://127.0.0.1/       | false
            """)
    void callsWhatTheOperatorAllows(String allowed, String address, boolean isCalled) {
        var destinations = new Destinations(Allowance.parse(allowed), DestinationsTest::lookUp);

        if (isCalled) {
            assertThatCode(() -> destinations.find(URI.create(address), null, TIME))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> destinations.find(URI.create(address), null, TIME))
                    .isInstanceOf(DestinationRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "10.0.0.0/33", "10.0.0", "http://a", "a,,b", "fd00::/129", "*.intern"})
    void namesWhatIsNoAllowance(String text) {
        assertThatThrownBy(() -> Allowance.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void callsTheHostThatTheOperatorNamed() throws IOException {
        assertThat(strict().find(URI.create("http://inside.example/"), "inside.example", TIME)
                        .addresses())
                .hasSize(1);
        assertThatThrownBy(() -> strict().find(URI.create("http://mixed.example/"), "inside.example", TIME))
                .hasMessageContaining("mixed.example is at 10.0.0.7")
                .hasMessageContaining("WARTA_FETCH_ALLOW");
    }

    @Test
    void doesNotWaitForASilentNameServer() {
        var release = new CountDownLatch(1);
        var silent = new Destinations(Allowance.parse(""), host -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        });

        assertThatThrownBy(() -> silent.find(URI.create("http://hub.example/"), null, Duration.ofMillis(20)))
                .hasMessageContaining("cannot be looked up in time");
        release.countDown();
    }

    private static String uri(String address) {
        return address.indexOf(':') < 0 ? "http://" + address + "/" : "http://[" + address + "]/";
    }

    private static Destination find(String address) throws IOException {
        return strict().find(URI.create(address), null, TIME);
    }

    private static Destinations strict() {
        return new Destinations(Allowance.parse(""), DestinationsTest::lookUp);
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        var known = NAMES.get(host);
        if (known == null) {
            return InetAddress.getAllByName(host);
        }
        var found = known.split(" ", -1);
        var addresses = new InetAddress[found.length];
        for (int index = 0; index < found.length; index++) {
            addresses[index] = InetAddress.getByAddress(
                    host, InetAddress.getByName(found[index]).getAddress());
        }
        return addresses;
    }
}
