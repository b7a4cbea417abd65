/** A managed kind of the tests. It owns the table {@code rubric} and shows what a new kind costs. */
@NullMarked
package id.warta.managed.rubric;

import org.jspecify.annotations.NullMarked;
