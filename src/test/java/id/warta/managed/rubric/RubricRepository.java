package id.warta.managed.rubric;

import id.warta.managed.ManagedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Every query on rubrics. */
@ApplicationScoped
public class RubricRepository implements ManagedRepository<Rubric> {
    @Override
    public String kind() {
        return "rubric";
    }

    @Override
    public Class<Rubric> type() {
        return Rubric.class;
    }
}
