package id.warta.author;

import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.managed.Arrived;
import id.warta.managed.ManagedDocuments;
import id.warta.managed.ManagedKind;
import id.warta.managed.ManagedKinds;
import id.warta.managed.Saved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is special about authors when they are written: nothing but their members. */
@ApplicationScoped
public class AuthorWriting implements ManagedKind<Author, AuthorInput, ManagedAuthor> {
    private final ManagedDocuments<Author, AuthorInput, ManagedAuthor> documents;

    AuthorWriting(ManagedKinds kinds, AuthorRepository authors) {
        this.documents = kinds.documents(this, authors);
    }

    ManagedDocuments<Author, AuthorInput, ManagedAuthor> documents() {
        return documents;
    }

    /** See {@link ManagedDocuments#create}. */
    public ManagedAuthor create(AuthorInput input, Caller caller) {
        return documents.create(input, caller);
    }

    /** See {@link ManagedDocuments#findOrCreate}. */
    public Optional<ManagedDocuments.Named<Author>> findOrCreate(String given, Caller caller) {
        return documents.findOrCreate(given, (slug, name) -> new AuthorInput(slug, name, null, null), caller);
    }

    /** See {@link ManagedDocuments#bringIn}. */
    public Arrived bringIn(AuthorInput input, List<String> formerSlugs, Caller caller) {
        return documents.bringIn(input, formerSlugs, caller);
    }

    @Override
    public String kind() {
        return AuthorRepository.KIND;
    }

    @Override
    public Author make(String slug, String by, Instant now) {
        return new Author(slug, by, now);
    }

    @Override
    public void write(Author author, String slug, Change.Outcome<AuthorInput> wanted) {
        author.name = wanted.document().name();
        author.bio = wanted.document().bio();
        author.url = wanted.document().url();
    }

    @Override
    public AuthorInput toInput(Author author) {
        return new AuthorInput(author.slug(), author.name, author.bio, author.url);
    }

    @Override
    public AuthorInput stored(AuthorInput input, String slug) {
        return new AuthorInput(slug, input.name(), input.bio(), input.url());
    }

    @Override
    public ManagedAuthor toView(Author author) {
        return new ManagedAuthor(author.id(), author.slug(), author.name, author.bio, author.url, Saved.of(author));
    }
}
