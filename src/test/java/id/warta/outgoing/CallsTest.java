package id.warta.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How other servers are called; all names lead to this machine. */
class CallsTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int ENOUGH = 1_000;
    private static final String PASSWORD = "kata-sandi";
    private static final Vertx VERTX = Vertx.vertx();

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger lookUps = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> answer(exchange, 200, "halo"));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void fetchesWithTheNameInHost() throws IOException {
        var answer = calls("hub.example").make(Call.get(at("hub.example", "/a?b=c"), TIME, ENOUGH));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("halo");
        assertThat(asked).containsExactly("GET hub.example:" + port() + " /a?b=c null ");
    }

    @Test
    void postsATextInUtf8() throws IOException {
        calls("hub.example").make(Call.post(at("hub.example", "/"), "text/plain", "é", TIME, ENOUGH));

        assertThat(asked).containsExactly("POST hub.example:" + port() + " / text/plain é");
    }

    /** The second look-up would lead elsewhere, as a rebinding name does. */
    @Test
    void goesToTheAddressThatWasJudged() throws IOException {
        var calls = new Calls(
                VERTX,
                new Destinations(
                        Allowance.parse("127.0.0.1"),
                        host -> lookUps.getAndIncrement() == 0
                                ? new InetAddress[] {named(host, "127.0.0.1")}
                                : new InetAddress[] {named(host, "192.0.2.1")}),
                new HttpClientOptions());

        assertThat(calls.make(Call.get(at("rebinding.example", "/"), TIME, ENOUGH))
                        .status())
                .isEqualTo(200);
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void sendsNothingToAnAddressThatIsRefused() {
        assertThatThrownBy(() -> calls("").make(Call.get(at("hub.example", "/"), TIME, ENOUGH)))
                .isInstanceOf(DestinationRefused.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void triesTheNextAddressOfAHost() throws IOException {
        var calls = new Calls(
                VERTX,
                new Destinations(Allowance.parse("127.0.0.0/8"), host ->
                        new InetAddress[] {named(host, "127.0.0.2"), named(host, "127.0.0.1")}),
                new HttpClientOptions());

        assertThat(calls.make(Call.get(at("two.example", "/"), TIME, ENOUGH)).status())
                .isEqualTo(200);
    }

    @Test
    void followsThreeRedirectsAndNoMore() throws IOException {
        redirect("/1", 301, "/2");
        redirect("/2", 307, "3");
        redirect("/3", 302, "//hub.example:" + port() + "/end");
        redirect("/0", 308, "/1");

        assertThat(calls("hub.example")
                        .make(Call.get(at("hub.example", "/1"), TIME, ENOUGH))
                        .body())
                .hasToString("halo");
        assertThatThrownBy(() -> calls("hub.example").make(Call.get(at("hub.example", "/0"), TIME, ENOUGH)))
                .hasMessage("more than 3 redirects");
    }

    @ParameterizedTest
    @CsvSource({
        "http://inside.example/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://user@hub.example/",
        "file:///etc/passwd",
        "http://2130706433/",
        "http://["
    })
    void judgesEachRedirectAnew(String location) {
        redirect("/away", 302, location);
        var call = Call.get(at("hub.example", "/away"), TIME, ENOUGH);

        assertThatThrownBy(() -> calls("hub.example").make(call)).isInstanceOf(DestinationRefused.class);
        assertThatThrownBy(() -> calls("").make(call.trusting(call.address()))).isInstanceOf(DestinationRefused.class);
        assertThat(asked).allMatch(line -> line.contains("/away"));
    }

    @Test
    void followsNoRedirectOfAPost() throws IOException {
        redirect("/away", 307, "/");

        var answer = calls("hub.example").make(Call.post(at("hub.example", "/away"), "text/plain", "a", TIME, ENOUGH));

        assertThat(answer.status()).isEqualTo(307);
        assertThat(asked).hasSize(1);
    }

    @Test
    void readsAnAnswerUpToItsLimit() throws IOException {
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(ENOUGH)));
        var calls = calls("hub.example");

        assertThat(calls.make(Call.get(at("hub.example", "/long"), TIME, ENOUGH))
                        .body()
                        .length())
                .isEqualTo(ENOUGH);
        assertThatThrownBy(() -> calls.make(Call.get(at("hub.example", "/long"), TIME, ENOUGH - 1)))
                .hasMessage("the answer has more than 999 bytes");
        assertThat(calls.make(Call.get(at("hub.example", "/long"), TIME, 0)).body())
                .hasToString("");
    }

    @Test
    void doesNotWaitForABodyThatDoesNotEnd() {
        var release = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            await(release);
            exchange.close();
        });

        assertThatThrownBy(() ->
                        calls("hub.example").make(Call.get(at("hub.example", "/slow"), Duration.ofMillis(300), ENOUGH)))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("no answer in time");
        release.countDown();
    }

    @Test
    void tellsThatNobodyListens() {
        server.stop(0);

        assertThatThrownBy(() -> calls("hub.example").make(Call.get(at("hub.example", "/"), TIME, ENOUGH)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused");
    }

    /** Not that of the address, which is another host's too. */
    @Test
    void wantsTheCertificateOfTheName(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("keys.p12");
        makeKeys(keys, "hub.example");
        var secure = serveSecurely(keys);
        try {
            var calls = new Calls(
                    VERTX,
                    new Destinations(
                            Allowance.parse("127.0.0.1"), host -> new InetAddress[] {named(host, "127.0.0.1")}),
                    new HttpClientOptions()
                            .setTrustOptions(
                                    new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD)));
            var root = ":" + secure.getAddress().getPort() + "/";

            assertThat(calls.make(Call.get(URI.create("https://hub.example" + root), TIME, ENOUGH))
                            .body())
                    .hasToString("rahasia");
            assertThatThrownBy(() -> calls.make(Call.get(URI.create("https://lain.example" + root), TIME, ENOUGH)))
                    .hasMessageContaining("lain.example");
            assertThatThrownBy(() -> calls.make(Call.get(URI.create("https://127.0.0.1" + root), TIME, ENOUGH)))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> new Calls(VERTX, () -> java.util.Optional.of("localhost"))
                            .make(Call.get(URI.create("https://localhost" + root), TIME, ENOUGH)))
                    .hasMessageContaining("certification path");
        } finally {
            secure.stop(0);
        }
    }

    private HttpsServer serveSecurely(Path keys) throws Exception {
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", exchange -> answer(exchange, 200, "rahasia"));
        secure.start();
        return secure;
    }

    private static void makeKeys(Path file, String host) throws Exception {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        program,
                        "-genkeypair",
                        "-alias",
                        "hub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        made.inputReader().lines().forEach(line -> {});
        assertThat(made.waitFor()).isZero();
        assertThat(Files.size(file)).isPositive();
    }

    private Calls calls(String allowed) {
        return new Calls(
                VERTX,
                new Destinations(Allowance.parse(allowed), host -> new InetAddress[] {named(host, "127.0.0.1")}),
                new HttpClientOptions());
    }

    private static InetAddress named(String host, String address) throws java.net.UnknownHostException {
        return InetAddress.getByAddress(host, InetAddress.getByName(address).getAddress());
    }

    private void redirect(String path, int status, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            answer(exchange, status, "di sana");
        });
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add("%s %s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestHeaders().getFirst("Host"),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body));
        exchange.sendResponseHeaders(status, text.length());
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }
}
