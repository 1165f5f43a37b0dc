/** In which facts a revision of a story differs from the one before. */
@NullMarked
package org.tensionwire.enrich.relate.change;

import org.jspecify.annotations.NullMarked;
