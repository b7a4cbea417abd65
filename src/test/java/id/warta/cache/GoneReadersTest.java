package id.warta.cache;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class GoneReadersTest {
    private static final int READERS = 300;

    @TestHTTPResource("/")
    URI root;

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void servesOthersAfterReadersWhoBrokeOffWhileTheyWaited() throws IOException {
        var gone = new ArrayList<Socket>();
        for (int reader = 0; reader < READERS; reader++) {
            var socket = new Socket(root.getHost(), root.getPort());
            socket.setSoLinger(true, 0); // closed by a reset
            socket.getOutputStream()
                    .write("GET /v1/search?q=pergi%d HTTP/1.1\r\nHost: a\r\n\r\n"
                            .formatted(reader)
                            .getBytes(StandardCharsets.UTF_8));
            gone.add(socket);
        }
        for (var socket : gone) {
            socket.close();
        }

        for (int other = 0; other < 20; other++) {
            given().get("/v1/search?q=tinggal" + other).then().statusCode(200);
        }
    }
}
