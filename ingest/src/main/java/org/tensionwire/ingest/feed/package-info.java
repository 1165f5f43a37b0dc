/**
 * Reads feed documents: bytes in, a feed or a closed reason out. ROME and JDOM stop here; every
 * bound on a hostile document holds before anything recurses over it.
 */
@NullMarked
package org.tensionwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
