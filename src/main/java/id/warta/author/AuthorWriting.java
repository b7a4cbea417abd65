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

    /** A slug that is taken fails as a constraint of the database does: 409. */
    @Transactional
    public ManagedAuthor create(AuthorInput input) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var author = new Author(slug, input.name(), input.bio(), input.url(), clock.instant());
        authors.persistAndFlush(author); // flush here, so that a taken slug fails here and not in the commit
        return ManagedAuthor.of(author);
    }
}
