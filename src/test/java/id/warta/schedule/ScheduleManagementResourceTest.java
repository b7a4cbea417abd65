package id.warta.schedule;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduleManagementResourceTest {
    @Inject
    MovableClock clock;

    @Inject
    Schedule schedule;

    @Test
    void tellsWhatIsDueNext() {
        category("agenda");
        var at = Instant.now().plus(Duration.ofDays(2));
        var id = story("agenda", "agenda")
                .with("publishAt", at.toString())
                .with("unpublishAt", at.plus(Duration.ofDays(1)).toString())
                .publish();

        assertThat(moments(id, "kind")).containsExactly("appears", "expires");
        assertThat(moments(id, "late")).containsExactly(false, false);
        editor().header("If-Match", "*")
                .body(Map.of("status", "draft"))
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
        assertThat(moments(id, "kind")).isEmpty();
    }

    @Test
    void catchesUpWithWhatIsLate() {
        category("telat");
        var at = Instant.now().plus(Duration.ofHours(3));
        var id = story("telat", "telat").with("publishAt", at.toString()).publish();

        clock.later(Duration.ofHours(4), () -> {
            assertThat(moments(id, "late")).containsExactly(true);
            schedule.catchUp();
            assertThat(moments(id, "late")).isEmpty();
        });
    }

    @Test
    void hasNothingToTellOfWhatAppearedAtOnce() {
        category("seketika");
        var id = story("seketika", "seketika").publish();

        assertThat(moments(id, "kind")).isEmpty();
    }

    private static List<Object> moments(String article, String member) {
        return editor().get("/v1/manage/schedule?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.articleId == '%s' }.%s".formatted(article, member));
    }
}
