/**
 * The command line: what {@code warta} starts, checks and sends to a running server. It owns no table; the program's entrance asks it to
 * run, and it may use every feature.
 */
@NullMarked
package id.warta.command;

import org.jspecify.annotations.NullMarked;
