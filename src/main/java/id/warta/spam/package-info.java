/**
 * Checks of readers' comments for spam, each a phase that gives a score, and the blocklist. It owns the table {@code comment_blocklist};
 * comments ask for the verdict.
 */
@NullMarked
package id.warta.spam;

import org.jspecify.annotations.NullMarked;
