/**
 * What else HTTP asks: preconditions, entity tags, content negotiation, idempotency, CORS, rate limits and metrics. It owns the
 * table {@code idempotency_key}; resources use its annotations and parameters.
 */
@NullMarked
package id.warta.web;

import org.jspecify.annotations.NullMarked;
