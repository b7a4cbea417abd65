/**
 * How the server is watched: numbers of the database for those who look at metrics, whether it is well, and a log that says the same
 * failure once. It owns no table; each feature tells here what it wants to be counted, and keeps its own meters otherwise.
 */
@NullMarked
package id.warta.watch;

import org.jspecify.annotations.NullMarked;
