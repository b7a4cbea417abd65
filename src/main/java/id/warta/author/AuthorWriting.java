package id.warta.author;

import id.warta.web.SlugChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes authors in. */
@ApplicationScoped
public class AuthorWriting {
    private final AuthorRepository authors;
    private final Clock clock;

    AuthorWriting(AuthorRepository authors, Clock clock) {
        this.authors = authors;
        this.clock = clock;
    }

    /**
     * Creates an author.
     *
     * @throws id.warta.problem.Conflict if the slug is taken
     */
    @Transactional
    public ManagedAuthor create(AuthorInput input) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var author = new Author(slug, input.name(), input.bio(), input.url(), clock.instant());
        SlugChoice.checkFree(slug, authors::listTaken);
        authors.persistAndFlush(author); // flush here, so that a taken slug fails here and not in the commit
        return ManagedAuthor.of(author);
    }
}
