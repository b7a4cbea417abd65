package id.warta.managed.rubric;

import id.warta.input.Change;
import id.warta.managed.ManagedDocuments;
import id.warta.managed.ManagedKind;
import id.warta.managed.ManagedKinds;
import id.warta.managed.Saved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The members of rubrics. */
@ApplicationScoped
public class RubricWriting implements ManagedKind<Rubric, RubricInput, ManagedRubric> {
    private final ManagedDocuments<Rubric, RubricInput, ManagedRubric> documents;

    RubricWriting(ManagedKinds kinds, RubricRepository rubrics) {
        this.documents = kinds.documents(this, rubrics);
    }

    ManagedDocuments<Rubric, RubricInput, ManagedRubric> documents() {
        return documents;
    }

    @Override
    public String kind() {
        return "rubric";
    }

    @Override
    public Rubric make(String slug, String by, Instant now) {
        return new Rubric(slug, by, now);
    }

    @Override
    public void write(Rubric rubric, String slug, Change.Outcome<RubricInput> wanted) {
        rubric.name = wanted.document().name();
        rubric.motto = wanted.document().motto();
    }

    @Override
    public RubricInput toInput(Rubric rubric) {
        return new RubricInput(rubric.slug(), rubric.name, rubric.motto);
    }

    @Override
    public RubricInput stored(RubricInput input, String slug) {
        return new RubricInput(slug, input.name(), input.motto());
    }

    @Override
    public ManagedRubric toView(Rubric rubric) {
        return new ManagedRubric(rubric.id(), rubric.slug(), rubric.name, rubric.motto, Saved.of(rubric));
    }
}
