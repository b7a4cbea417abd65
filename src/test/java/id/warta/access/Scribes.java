package id.warta.access;

import static io.restassured.RestAssured.given;

import id.warta.secret.Digests;
import id.warta.testing.Sql;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Scripts with tokens that may do less than everything. */
@ApplicationScoped
public class Scribes {
    private final Sql sql;

    Scribes(Sql sql) {
        this.sql = sql;
    }

    /** Makes a token of these scopes, and tells its text. */
    public String token(String... scopes) {
        return token(new UUID[0], scopes);
    }

    /** Makes a token that is limited to these categories. */
    public String token(UUID[] categories, String... scopes) {
        var text = TokenText.generate();
        sql.run(
                "insert into access_token (id, name, hash, scopes, created_at, categories) values (?, ?, ?, ?, now(), ?)",
                UUID.randomUUID(),
                "naskah",
                Digests.sha256(text),
                scopes,
                categories);
        return text;
    }

    public static RequestSpecification as(String token) {
        return given().auth().preemptive().oauth2(token).contentType(ContentType.JSON);
    }
}
