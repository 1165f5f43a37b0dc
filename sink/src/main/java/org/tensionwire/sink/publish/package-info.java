/**
 * The public contract as code: internal records become public ones, are held against the contract,
 * and get their headers. Pure.
 */
@NullMarked
package org.tensionwire.sink.publish;

import org.jspecify.annotations.NullMarked;
