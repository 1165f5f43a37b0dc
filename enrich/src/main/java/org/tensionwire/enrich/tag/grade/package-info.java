/** What all actions of a story amount to: grade, dyads, direction. */
@NullMarked
package org.tensionwire.enrich.tag.grade;

import org.jspecify.annotations.NullMarked;
