package org.tensionwire.enrich.wiring;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Tags;

/**
 * A revised story and what it says.
 *
 * @param tags null where the story was taken down
 * @param packId of the rules in force when it was tagged
 * @param packVersion of these rules
 */
record Tagged(Revised revised, @Nullable Tags tags, String packId, String packVersion) {}
