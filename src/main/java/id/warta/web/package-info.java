/**
 * What HTTP asks of every endpoint: strict bodies and parameters, cursors and pages, sparse fields, conditional reads. It
 * owns the table {@code secret}, whose key signs the cursors.
 */
@NullMarked
package id.warta.web;

import org.jspecify.annotations.NullMarked;
