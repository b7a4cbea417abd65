package id.warta.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.input.WebUrl;
import id.warta.managed.Arrived;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
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

/** Where the pictures and files of other systems stand, so that they can be fetched later, and those that came in an archive. */
@ApplicationScoped
public class Attachments {
    private static final int MAX_CAPTION = 2_000;
    private static final int MAX_ALT = 1_000;
    static final String SHA256 = "sha256";

    private final EntityManager database;
    private final KeptFiles files;
    private final Clock clock;

    Attachments(EntityManager database, KeptFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** Notes an attachment on the web; one that is noted already stays. */
    Arrived note(String externalId, ObjectNode content) {
        int added = database.createNativeQuery("""
                        insert into attachment (external_id, url, title, alt, caption, recorded_at)
                        values (:id, :url, :title, :alt, :caption, :now)
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

    /**
     * Notes a file that is kept. Another file of the same name takes the place of the former.
     *
     * @return what became of the name: created, updated or unchanged
     * @throws Rejected if there is no such file
     */
    String keep(String externalId, ObjectNode content) {
        var sha256 = content.path(SHA256).asText();
        if (!files.has(sha256)) {
            throw new Rejected(List.of(Fault.at("/" + SHA256, "unknown-file", Wording.of("fault.unknown-file"))));
        }
        List<?> written = database.createNativeQuery("""
                        insert into attachment as a (external_id, path, sha256, recorded_at)
                        values (:id, :path, :sha256, :now)
                        on conflict (external_id) do update
                            set url = null, path = excluded.path, sha256 = excluded.sha256, recorded_at = excluded.recorded_at
                            where a.sha256 is distinct from excluded.sha256
                        returning xmax = 0""", Boolean.class)
                .setParameter("id", externalId)
                .setParameter("path", content.path("path").asText())
                .setParameter(SHA256, sha256)
                .setParameter("now", clock.instant())
                .getResultList();
        if (written.isEmpty()) {
            return Fate.UNCHANGED;
        }
        return Boolean.TRUE.equals(written.get(0)) ? Fate.CREATED : Fate.UPDATED;
    }

    /** Of these, those that are noted and on the web, by their external ids. */
    Map<String, Attachment> find(Collection<String> externalIds) {
        var found = new HashMap<String, Attachment>();
        if (!externalIds.isEmpty()) {
            List<?> rows = database.createNativeQuery("select external_id, url, title, alt, caption from attachment "
                            + "where url is not null and external_id in (:ids)")
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
