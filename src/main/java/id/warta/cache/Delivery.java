package id.warta.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation for readers: its answer can be trimmed, cached and read again cheaply. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Delivery {
    /** What {@code fields} chooses from: the answer's type, or in a list its items'. */
    Class<? extends Record> value();
}
