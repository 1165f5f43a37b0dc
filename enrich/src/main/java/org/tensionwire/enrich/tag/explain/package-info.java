/**
 * Why a story was tagged as it was: every step from names and triggers to actions and grade, from
 * the tagger's own analysis.
 */
@NullMarked
package org.tensionwire.enrich.tag.explain;

import org.jspecify.annotations.NullMarked;
