package id.warta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows that the net has no hole where it matters. */
class ContractTest {
    private static final String TAG = "{'slug':'a','name':'A','description':null,'articleCount':1}";

    @Test
    void takesWhatIsDocumented() {
        assertThat(faults("", 200, TAG)).isEmpty();
    }

    @Test
    void findsAMissingMember() {
        assertThat(faults("", 200, "{'slug':'a','name':'A','description':null}"))
                .isNotEmpty();
    }

    @Test
    void findsAnUnknownMember() {
        assertThat(faults("", 200, TAG.replace("{", "{'secret':1,"))).isNotEmpty();
    }

    @Test
    void findsAWrongType() {
        assertThat(faults("", 200, TAG.replace(":1", ":'one'"))).isNotEmpty();
    }

    @Test
    void findsAnUndocumentedStatus() {
        assertThat(faults("", 418, TAG)).isNotEmpty();
    }

    @Test
    void findsAnUndocumentedMediaType() {
        assertThat(faults("", 404, TAG)).isNotEmpty();
    }

    @Test
    void findsAMissingHeader() {
        var bare = SimpleResponse.Builder.status(200)
                .withContentType("application/json")
                .withBody(TAG.replace('\'', '"'))
                .build();

        assertThat(ApiDocument.of(null).faults("/v1/tags/a", Request.Method.GET, bare))
                .isNotEmpty();
    }

    @Test
    void takesATrimmedAnswerToFields() {
        assertThat(faults("fields=slug", 200, "{'slug':'a'}")).isEmpty();
    }

    @Test
    void findsAnUnknownMemberOfATrimmedAnswer() {
        assertThat(faults("fields=slug", 200, "{'slug':'a','secret':1}")).isNotEmpty();
    }

    private static List<String> faults(String query, int status, String body) {
        var response = SimpleResponse.Builder.status(status)
                .withContentType("application/json")
                .withHeader("ETag", "\"a\"")
                .withHeader("Cache-Control", "public")
                .withHeader("Vary", "Accept")
                .withBody(body.replace('\'', '"'))
                .build();
        return ApiDocument.of(query).faults("/v1/tags/a", Request.Method.GET, response);
    }
}
