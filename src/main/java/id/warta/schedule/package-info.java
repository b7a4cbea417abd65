/**
 * Moments at which articles appear and end, and the side effects of their coming. It owns the table {@code article_moment};
 * editors list what is due.
 */
@NullMarked
package id.warta.schedule;

import org.jspecify.annotations.NullMarked;
