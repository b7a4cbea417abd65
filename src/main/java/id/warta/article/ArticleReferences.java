package id.warta.article;

import id.warta.author.Author;
import id.warta.author.AuthorRepository;
import id.warta.category.Category;
import id.warta.category.CategoryRepository;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import id.warta.tag.Tag;
import id.warta.tag.TagRepository;
import id.warta.web.UnknownReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what an article names in other tables: its category, its authors and its tags, which are made if new. */
@ApplicationScoped
class ArticleReferences {
    private final CategoryRepository categories;
    private final AuthorRepository authors;
    private final TagRepository tags;

    ArticleReferences(CategoryRepository categories, AuthorRepository authors, TagRepository tags) {
        this.categories = categories;
        this.authors = authors;
        this.tags = tags;
    }

    /** What was found, each in the order that it was named in. */
    record Found(@Nullable Category category, List<Signature> signatures, List<Tag> tags) {
        @Nullable
        UUID categoryId() {
            return category == null ? null : category.id();
        }

        @Nullable
        String categorySlug() {
            return category == null ? null : category.slug();
        }

        List<AuthorCreditInput> credits() {
            return signatures.stream()
                    .map(signature -> new AuthorCreditInput(signature.author().slug(), signature.role()))
                    .toList();
        }

        List<String> tagNames() {
            return tags.stream().map(Tag::name).toList();
        }
    }

    /** An author and what the author did. */
    record Signature(Author author, String role) {}

    /** Finds all that the input names; what is not there becomes a fault. */
    Found find(ArticleInput input, Instant now, List<Fault> faults) {
        var category = category(input.category(), faults);
        var signatures = signatures(orEmpty(input.authors()), faults);
        return new Found(category, signatures, tags.findOrCreate(orEmpty(input.tags()), now));
    }

    private @Nullable Category category(@Nullable String slug, List<Fault> faults) {
        if (slug == null) {
            return null;
        }
        var category = categories.findBySlug(slug);
        if (category.isEmpty()) {
            var known = categories.listSlugs(UnknownReference.MAX_KNOWN);
            faults.add(UnknownReference.fault("/category", "category", slug, known));
        }
        return category.orElse(null);
    }

    private List<Signature> signatures(List<AuthorCreditInput> credits, List<Fault> faults) {
        var found = authors.findBySlugs(
                credits.stream().map(AuthorCreditInput::slug).toList());
        var seen = new HashSet<UUID>();
        var signatures = new ArrayList<Signature>();
        for (int index = 0; index < credits.size(); index++) {
            var credit = credits.get(index);
            var author = found.get(credit.slug());
            var pointer = "/authors/" + index;
            if (author == null) {
                var known = authors.listSlugs(UnknownReference.MAX_KNOWN);
                faults.add(UnknownReference.fault(pointer, "author", credit.slug(), known));
            } else if (!seen.add(author.id())) {
                faults.add(Fault.at(pointer, "repeated", Wording.of("fault.repeated-item")));
            } else {
                signatures.add(
                        new Signature(author, credit.role() == null ? AuthorCreditInput.REPORTER : credit.role()));
            }
        }
        return signatures;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
