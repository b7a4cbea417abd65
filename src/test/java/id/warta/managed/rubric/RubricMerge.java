package id.warta.managed.rubric;

/** Two rubrics that were made one. */
public record RubricMerge(ManagedRubric rubric, long articles) {}
