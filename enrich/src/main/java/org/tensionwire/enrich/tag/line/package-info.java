/** The tagger over lines of JSON: one story in, one object of tags out. */
@NullMarked
package org.tensionwire.enrich.tag.line;

import org.jspecify.annotations.NullMarked;
