package id.warta.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.input.WebUrl;
import id.warta.managed.Arrived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the pictures and files of other systems stand, so that they can be fetched later. */
@ApplicationScoped
public class Attachments {
    private static final int MAX_CAPTION = 2_000;
    private static final int MAX_ALT = 1_000;

    private final EntityManager database;
    private final Clock clock;

    Attachments(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes an attachment; one that is noted already stays. */
    Arrived note(String externalId, ObjectNode content) {
        int added = database.createNativeQuery("""
                        insert into attachment values (:id, :url, :title, :alt, :caption, :now)
                        on conflict (external_id) do nothing""")
                .setParameter("id", externalId)
                .setParameter("url", content.path("url").asText())
                .setParameter("title", content.path("title").textValue())
                .setParameter("alt", content.path("alt").textValue())
                .setParameter("caption", content.path("caption").textValue())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return added == 1 ? Arrived.CREATED : Arrived.UNCHANGED;
    }

    /** Of these, those that are noted, by their external ids. */
    Map<String, Attachment> find(Collection<String> externalIds) {
        var found = new HashMap<String, Attachment>();
        if (!externalIds.isEmpty()) {
            List<?> rows = database.createNativeQuery(
                            "select external_id, url, title, alt, caption from attachment where external_id in (:ids)")
                    .setParameter("ids", externalIds)
                    .getResultList();
            for (var row : rows) {
                var columns = (Object[]) row;
                found.put(
                        (String) columns[0],
                        new Attachment(
                                (String) columns[1], (String) columns[2], (String) columns[3], (String) columns[4]));
            }
        }
        return found;
    }

    /** A picture or another file of another system. */
    public record Attachment(
            String url,
            @Nullable String title,
            @Nullable String alt,
            @Nullable String caption) {

        static Attachment of(JsonNode content) {
            return new Attachment(
                    content.path("url").asText(),
                    content.path("title").textValue(),
                    content.path("alt").textValue(),
                    content.path("caption").textValue());
        }

        /** Makes it the image of an article, which needs a text for those who do not see it. */
        public void illustrate(ObjectNode article, List<Warning> warnings) {
            if (!WebUrl.Check.isWebUrl(url)) {
                warnings.add(new Warning("/image", "no-web-address", "Left out: " + url));
                return;
            }
            var image = article.putObject("image").put("url", url);
            if (filled(alt).isEmpty()) {
                warnings.add(new Warning("/image/alt", "no-alt", "There was no alternative text; a title stands in"));
            }
            Stream.of(alt, title, article.path("headline").textValue())
                    .map(Attachment::filled)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(text -> image.put("alt", cut(text, MAX_ALT)));
            filled(caption).ifPresent(text -> image.put("caption", cut(text, MAX_CAPTION)));
        }

        private static Optional<String> filled(@Nullable String text) {
            return Optional.ofNullable(text).filter(it -> !it.isBlank());
        }

        private static String cut(String text, int max) {
            return text.length() <= max
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, max - 1)));
        }
    }
}
