package id.warta.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1              | 10.0.0.1  | 198.51.100.7                         | 198.51.100.7
            1              | 10.0.0.1  | 203.0.113.9, 198.51.100.7            | 198.51.100.7
            1              | 10.0.0.1  | 203.0.113.9,198.51.100.7:4711        | 198.51.100.7
            1              | 10.0.0.1  | [2001:db8::7]:4711                   | 2001:db8::7
            1              | 10.0.0.1  | 2001:db8::7                          | 2001:db8::7
            1              | 10.0.0.1  | 198.51.100.7, junk                   | 10.0.0.1
            1              | 10.0.0.1  | 198.51.100.7, unknown                | 10.0.0.1
            1              | 10.0.0.1  | 198.51.100.7,                        | 10.0.0.1
            2              | 10.0.0.1  | 203.0.113.9, 198.51.100.7, 10.0.0.2  | 198.51.100.7
            2              | 10.0.0.1  | 198.51.100.7                         | 198.51.100.7
            0              | 10.0.0.1  | 198.51.100.7                         | 10.0.0.1
            ``             | 10.0.0.1  | 198.51.100.7                         | 10.0.0.1
            10.0.0.0/8     | 10.0.0.1  | 203.0.113.9, 198.51.100.7, 10.9.9.9  | 198.51.100.7
            10.0.0.0/8     | 192.0.2.1 | 198.51.100.7                         | 192.0.2.1
            10.0.0.1       | 10.0.0.1  | 198.51.100.7, 10.0.0.2               | 10.0.0.2
            10.0.0.1, ::1  | ::1       | 198.51.100.7, 10.0.0.1               | 198.51.100.7
            10.0.0.0/8     | 10.0.0.1  | 10.0.0.3, 10.0.0.2                   | 10.0.0.3
            """)
    void readsFromTheRightAsFarAsProxiesAreTrusted(String proxies, String peer, String field, String client) {
        var clients = new ClientAddresses(Proxies.parse(proxies), false);

        assertThat(clients.from(peer, List.of(field))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            for=198.51.100.7                                        | 198.51.100.7
            for=203.0.113.9, for=198.51.100.7;proto=https;by=1.2.3.4 | 198.51.100.7
            proto=https;For="[2001:db8:cafe::17]:4711"              | 2001:db8:cafe::17
            for="198.51.100.7:80"                                   | 198.51.100.7
            for=_hidden                                             | 10.0.0.1
            proto=https                                             | 10.0.0.1
            for=                                                    | 10.0.0.1
            """)
    void readsTheStandardField(String field, String client) {
        var clients = new ClientAddresses(Proxies.parse("1"), true);

        assertThat(clients.from("10.0.0.1", List.of(field))).isEqualTo(client);
    }

    @Test
    void readsFieldsThatComeSeveralTimesAsOne() {
        var clients = new ClientAddresses(Proxies.parse("1"), false);

        assertThat(clients.from("10.0.0.1", List.of("203.0.113.9", "198.51.100.7")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void bearsAFieldOfManyThousandElements() {
        var clients = new ClientAddresses(Proxies.parse("10.0.0.0/8"), false);
        var field =
                String.join(",", Stream.generate(() -> "10.1.1.1").limit(20_000).toList());

        assertThat(clients.from("10.0.0.1", List.of(field))).isEqualTo("10.1.1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "::/129", "10.0.0.1,,::1", "21", "10.0.0", "-1"})
    void refusesProxiesThatAreNoneAndSaysWhich(String text) {
        assertThatThrownBy(() -> Proxies.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an address or a network");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "10.0.0.9, true", "198.51.100.7, false", "'', true"})
    void countsProxiesAndThisMachineInAllOnly(String peer, boolean speaksForMany) {
        var clients = new ClientAddresses(Proxies.parse("10.0.0.0/8"), false);

        assertThat(clients.speaksForMany(peer)).isEqualTo(speaksForMany);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, true",
        "2001:db8::7, true",
        "::ffff:1.2.3.4, true",
        "localhost, false",
        "abc, false",
        "1.2.3, false",
        "1.2.3.999, false",
        "::g, false",
        "'', false"
    })
    void takesDigitsOnlyForAddresses(String text, boolean literal) {
        assertThat(Addresses.literal(text).isPresent()).isEqualTo(literal);
    }

    @Test
    void countsAHouseholdOfIPv6AsOne() {
        assertThat(Addresses.network("2001:db8:1:2::7")).isEqualTo(Addresses.network("2001:db8:1:2:ffff::1"));
        assertThat(Addresses.network("2001:db8:1:2::7")).isNotEqualTo(Addresses.network("2001:db8:1:3::7"));
    }
}
