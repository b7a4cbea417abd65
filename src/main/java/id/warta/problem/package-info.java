/** What goes wrong and how callers learn of it: RFC 9457 problem documents for every failure, in Indonesian and English. */
@NullMarked
package id.warta.problem;

import org.jspecify.annotations.NullMarked;
