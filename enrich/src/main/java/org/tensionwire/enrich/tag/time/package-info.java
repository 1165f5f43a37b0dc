/** Days that a text names, resolved against its publication. */
@NullMarked
package org.tensionwire.enrich.tag.time;

import org.jspecify.annotations.NullMarked;
