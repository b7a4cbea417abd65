package id.warta.comment;

import static io.restassured.RestAssured.given;

import id.warta.testing.Readers;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers who use the form of a site, each from an address of his own. */
final class Commenters {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Commenters() {}

    static String address() {
        int number = NEXT.incrementAndGet();
        return "198.18." + number / 250 + "." + number % 250;
    }

    static RequestSpecification from(String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }

    static Map<String, Object> comment(String body) {
        var input = new LinkedHashMap<String, Object>();
        input.put("authorName", "Sari");
        input.put("authorEmail", "sari" + Readers.MAIL);
        input.put("body", body);
        return input;
    }

    static ValidatableResponse post(String article, Map<String, Object> input) {
        return from(address())
                .body(input)
                .post("/v1/articles/" + article + "/comments")
                .then();
    }
}
