package id.warta.paging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static final int MOST = 1_400;

    @Test
    void leavesOutWhatDoesNotFitAndKeepsWhatStillDoes() {
        var links = List.of("a".repeat(700), "b".repeat(690), "c".repeat(600));

        assertThat(Links.fitting(links)).containsExactly(links.get(0), links.get(2));
    }

    @Test
    void staysWithinItsLimitForAnyNumberOfLinks() {
        var links = IntStream.range(0, 500).mapToObj("x"::repeat).toList();

        assertThat(Links.fitting(links).stream()
                        .mapToInt(link -> ("Link: " + link + "\r\n").length())
                        .sum())
                .isBetween(MOST - 100, MOST);
    }

    /** A lone link to the page before would say that there is none after. */
    @ParameterizedTest
    @CsvSource({
        "  10,   10, next prev",
        "1200,   10, next prev",
        "1200,  300, next",
        "2000,   10, ''",
        "   0,   10, prev",
        "  10,    0, next",
        "   0, 2000, ''",
    })
    void linksThePageBeforeOnlyBesideTheOneAfter(int next, int prev, String relations) {
        var links = Links.of(request("/v1/articles"), new PageInfo(20, cursor(next), cursor(prev), null));

        assertThat(links.stream().map(link -> link.replaceAll(".*rel=\"(.*)\"", "$1")))
                .isEqualTo(relations.isEmpty() ? List.of() : List.of(relations.split(" ", -1)));
    }

    private static String cursor(int length) {
        return length == 0 ? null : "c".repeat(length);
    }

    private static UriInfo request(String path) {
        return (UriInfo) Proxy.newProxyInstance(
                LinksTest.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getPath") ? path : new MultivaluedHashMap<String, String>());
    }
}
