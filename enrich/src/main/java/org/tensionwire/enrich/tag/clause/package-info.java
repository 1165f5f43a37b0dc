/** Cuts a sentence into its clauses, so that a word is read with the verb it belongs to. */
@NullMarked
package org.tensionwire.enrich.tag.clause;

import org.jspecify.annotations.NullMarked;
