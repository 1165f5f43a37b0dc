package org.tensionwire.enrich.wiring;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Tags;

/**
 * A revised story and what it says.
 *
 * @param tags null where the story was taken down
 */
record Tagged(Revised revised, @Nullable Tags tags) {}
