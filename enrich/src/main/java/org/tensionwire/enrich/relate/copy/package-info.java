/** Which stories are near-verbatim copies of one another, told from their text alone. */
@NullMarked
package org.tensionwire.enrich.relate.copy;

import org.jspecify.annotations.NullMarked;
