/** Names and the parties they stand for in a sentence. */
@NullMarked
package org.tensionwire.enrich.tag.name;

import org.jspecify.annotations.NullMarked;
