/**
 * Tells when another feed seems to stand at a feed's address, by what its documents are usually
 * like. Pure.
 */
@NullMarked
package org.tensionwire.ingest.drift;

import org.jspecify.annotations.NullMarked;
