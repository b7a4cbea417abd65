/**
 * Calls of this server to others: hubs, scorers, issuers of tokens. It owns no table; whoever has an address to call gives it to
 * {@link id.warta.outgoing.Calls}, which lets nobody use the server to reach what only the server can reach.
 */
@NullMarked
package id.warta.outgoing;

import org.jspecify.annotations.NullMarked;
