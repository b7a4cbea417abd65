/**
 * Random keys, signatures, encryption and digests. It owns the table {@code secret}; others ask for a signature or a digest and
 * never see a key.
 */
@NullMarked
package id.warta.secret;

import org.jspecify.annotations.NullMarked;
