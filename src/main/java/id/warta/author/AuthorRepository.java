package id.warta.author;

import id.warta.managed.ManagedRepository;
import id.warta.managed.PublicRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Every query on authors. */
@ApplicationScoped
public class AuthorRepository implements ManagedRepository<Author> {
    static final String KIND = "author";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Author> type() {
        return Author.class;
    }

    /** The authors that readers find by their slug. */
    PublicRows<AuthorView> publicRows() {
        return rowsOf("");
    }

    /** The authors that readers find in lists: those whom a public article names. One step in an index for each. */
    PublicRows<AuthorView> listedRows() {
        return rowsOf("""
                exists (
                    select 1 from article_listing l
                    where l.scope = p.id and l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now))
                and\s""");
    }

    private PublicRows<AuthorView> rowsOf(String condition) {
        return new PublicRows<>(
                getEntityManager(),
                """
                select p.id, p.slug, p.name, p.bio, p.url, count_public(p.id, :now)
                from author p
                where\s""" + condition,
                row -> new AuthorView(
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).longValue()));
    }

    /** The slug that the author with this slug has now, if readers may see the author. */
    public Optional<String> currentSlug(String slug, Instant now) {
        return slugs().current(slug)
                .filter(current -> publicRows().find(current, now).isPresent());
    }
}
