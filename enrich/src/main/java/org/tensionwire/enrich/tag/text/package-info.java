/** Characters, words, tokens and sentences. Knows nothing of names or actions. */
@NullMarked
package org.tensionwire.enrich.tag.text;

import org.jspecify.annotations.NullMarked;
