package id.warta.category;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.input.UnknownReference;
import id.warta.managed.Arrived;
import id.warta.managed.ManagedDocuments;
import id.warta.managed.ManagedKind;
import id.warta.managed.ManagedKinds;
import id.warta.managed.Saved;
import id.warta.paging.Keyset;
import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is special about categories when they are written: they form a tree, and all changes of the tree wait for each other. */
@ApplicationScoped
public class CategoryWriting implements ManagedKind<Category, CategoryInput, ManagedCategory> {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_NAME = 120;

    private final CategoryRepository categories;
    private final AuditLog audit;
    private final Clock clock;
    private final ManagedDocuments<Category, CategoryInput, ManagedCategory> documents;

    CategoryWriting(ManagedKinds kinds, CategoryRepository categories, AuditLog audit, Clock clock) {
        this.categories = categories;
        this.audit = audit;
        this.clock = clock;
        this.documents = kinds.documents(this, categories);
    }

    ManagedDocuments<Category, CategoryInput, ManagedCategory> documents() {
        return documents;
    }

    /** See {@link ManagedDocuments#create}. */
    public ManagedCategory create(CategoryInput input, Caller caller) {
        return documents.create(input, caller);
    }

    /**
     * Finds or creates the category with this slug or name, or all that names or slugs with slashes between them lead through.
     *
     * @return from the first to the category itself; empty if no category can have one of the names
     */
    public List<ManagedDocuments.Named<Category>> findOrCreate(String path, Caller caller) {
        var way = new ArrayList<ManagedDocuments.Named<Category>>();
        for (var name : CategoryRepository.names(path)) {
            var next = way.isEmpty()
                    ? documents.findOrCreate(name, CategoryWriting::root, caller)
                    : findOrCreateBelow(way.get(way.size() - 1).document(), name, caller);
            if (next.isEmpty()) {
                return List.of();
            }
            way.add(next.get());
        }
        return way;
    }

    private static CategoryInput root(String slug, String name) {
        return new CategoryInput(slug, name, null, null, null);
    }

    /** A slug that is taken gets that of the parent before it. */
    private Optional<ManagedDocuments.Named<Category>> findOrCreateBelow(Category parent, String name, Caller caller) {
        documents.lockTree(); // so that two scripts create it once
        var known = categories.findBelow(parent, name);
        if (known.isPresent()) {
            return known.map(category -> new ManagedDocuments.Named<>(category, false));
        }
        var slug = Slugs.of(name);
        if (slug.isEmpty() || name.length() > MAX_NAME) {
            return Optional.empty();
        }
        var free = categories.findBySlug(slug).isEmpty() ? slug : Slugs.of(parent.slug() + "-" + slug);
        create(new CategoryInput(free, ManagedDocuments.name(name), null, parent.slug(), null), caller);
        return categories.findBySlug(free).map(category -> new ManagedDocuments.Named<>(category, true));
    }

    /** See {@link ManagedDocuments#bringIn}. */
    public Arrived bringIn(CategoryInput input, List<String> formerSlugs, Caller caller) {
        return documents.bringIn(input, formerSlugs, caller);
    }

    public boolean isEmpty() {
        return categories.count() == 0;
    }

    /**
     * Puts all that stands right below a category, or all roots, into an order.
     *
     * @throws Rejected if the order does not name just these
     */
    @Transactional
    public CategoryOrder reorder(CategoryOrder order, Caller caller) {
        caller.requireWholeNewsroom();
        documents.lockTree();
        var parent = parent(order.parent());
        var children = new HashSet<>(categories.listChildren(parent == null ? null : parent.id()).stream()
                .map(Category::slug)
                .toList());
        var wanted = order.order();
        if (!children.equals(new HashSet<>(wanted)) || children.size() != wanted.size()) {
            var all = children.stream().sorted().collect(Collectors.joining(", "));
            throw new Rejected(List.of(Fault.at("/order", "not-the-children", Wording.of("fault.order-of", all))));
        }
        categories.order(wanted, caller.name(), clock.instant());
        if (parent != null) {
            audit.record(caller, "reordered", "category", parent.id(), Map.of("order", wanted));
        }
        return order;
    }

    @Override
    public String kind() {
        return CategoryRepository.KIND;
    }

    @Override
    public String plural() {
        return "categories";
    }

    @Override
    public boolean isTree() {
        return true;
    }

    @Override
    public Keyset order() {
        return new Keyset("p.path", "text", "p.id", false);
    }

    @Override
    public String sortKey(Category category) {
        return category.path;
    }

    @Override
    public List<String> notNull() {
        return List.of("slug", "position");
    }

    @Override
    public Category make(String slug, String by, Instant now) {
        return new Category(slug, by, now);
    }

    /** A parent or a position that is left out stays; a parent that is null makes it a root. */
    @Override
    public void write(Category category, String slug, Change.Outcome<CategoryInput> wanted) {
        var input = wanted.document();
        boolean stays = input.parent() == null && !wanted.cleared().contains("parent");
        var parent = parent(stays ? category.parentSlug() : input.parent());
        boolean isNew = category.id() == null;
        if (!isNew && parent != null && category.holds(parent)) {
            throw new Rejected(List.of(Fault.at("/parent", "under-itself", Wording.of("fault.under-itself"))));
        }
        checkDepth(parent, isNew ? 1 : categories.heightOf(category.path));
        category.place(slug, parent);
        category.name = input.name();
        category.description = input.description();
        category.position = Objects.requireNonNullElse(input.position(), category.position);
    }

    @Override
    public CategoryInput toInput(Category category) {
        return new CategoryInput(
                category.slug(), category.name, category.description, category.parentSlug(), category.position);
    }

    @Override
    public CategoryInput stored(CategoryInput input, String slug) {
        int position = Objects.requireNonNullElse(input.position(), 0);
        return new CategoryInput(slug, input.name(), input.description(), input.parent(), position);
    }

    @Override
    public ManagedCategory toView(Category category) {
        return new ManagedCategory(
                category.id(),
                category.parentId,
                category.parentSlug(),
                category.slug(),
                category.name,
                category.description,
                category.path,
                category.position,
                Saved.of(category));
    }

    @Override
    public Map<String, ?> audited(Category category) {
        return Map.of("slug", category.slug(), "path", category.path);
    }

    /** All that stands below comes along. */
    @Override
    public Deed changed(Category category, CategoryInput before) {
        var former = category.formerPath;
        boolean moved = !former.equals(category.path);
        var saved = Saved.of(category);
        if (moved) {
            categories.rebase(former, category.path, saved.updatedBy(), saved.updatedAt());
        }
        return new Deed(
                moved ? "moved" : "updated",
                Map.of("version", saved.version(), "path", category.path, "formerPath", former));
    }

    @Override
    public void requireUnused(Category category, long articles) {
        int children = categories.listChildren(category.id()).size();
        if (articles + children > 0) {
            throw Conflict.inUse(
                    Wording.of("detail.category-in-use", category.name, articles, children), articles + children);
        }
    }

    @Override
    public boolean canMove(Category from, Category to) {
        return !from.holds(to);
    }

    @Override
    public void moved(Category from, Category to, String by) {
        if (!categories.listChildren(from.id()).isEmpty()) {
            checkDepth(to, categories.heightOf(from.path) - 1);
            categories.adopt(from, to, by, clock.instant());
        }
    }

    private static void checkDepth(@Nullable Category parent, int height) {
        if ((parent == null ? 0 : parent.depth()) + height > MAX_DEPTH) {
            throw new Rejected(List.of(Fault.at("/parent", "too-deep", Wording.of("fault.too-deep", MAX_DEPTH))));
        }
    }

    private @Nullable Category parent(@Nullable String slug) {
        return slug == null
                ? null
                : categories
                        .findBySlug(slug)
                        .orElseThrow(() -> new Rejected(List.of(UnknownReference.fault(
                                "/parent", "category", slug, categories.listSlugs(UnknownReference.MAX_KNOWN)))));
    }
}
