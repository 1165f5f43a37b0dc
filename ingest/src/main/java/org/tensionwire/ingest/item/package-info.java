/**
 * Which item is which: identities, canonical addresses, content hashes, and the items that are not
 * taken. Pure functions of what a feed says.
 */
@NullMarked
package org.tensionwire.ingest.item;

import org.jspecify.annotations.NullMarked;
